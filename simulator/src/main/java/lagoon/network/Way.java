package lagoon.network;

import lagoon.setting.Setting;

/** One direction between two nodes. */
public record Way(@Setting("the sending node") String from, @Setting("the receiving node") String to) {}
