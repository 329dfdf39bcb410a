// The portal works without scripts; this only makes it quicker.
