/**
 * The stage: what can be seen of a run at one time, as plain records with places and sizes. {@link
 * lagoon.picture.stage.Frame#of} is a pure function of a trace, a time, a {@link lagoon.picture.stage.Layout}
 * and {@link lagoon.picture.stage.StageOptions}; time travel is another time. A layout says where nodes
 * stand, in a unit square, and knows nothing of time; the frame turns it into units of a sheet (see {@link
 * lagoon.picture.look}). Start reading at {@link lagoon.picture.stage.Frame}.
 */
package lagoon.picture.stage;
