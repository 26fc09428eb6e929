package lagoon.ui.desktop.desk;

import javafx.scene.Node;

/**
 * A part of the window that has a name: a tab.
 *
 * @param id what commands and tests call it: "guarantees"
 * @param title what people call it: "Guarantees"
 * @param icon the Ikonli code of its picture: "fth-shield"
 * @param node what is seen
 */
public record Panel(String id, String title, String icon, Node node) {}
