/**
 * Pictures on the screen: {@link lagoon.ui.desktop.canvas.CanvasBrush} paints what the simulator's pictures
 * are made of on a canvas. {@link lagoon.ui.desktop.canvas.Surface} is a canvas that has the size of its
 * place.
 */
package lagoon.ui.desktop.canvas;
