-- The day from which on sealed lines are dated: those before it were settled as over, by whichever host's clock came there first. No closer
-- than the day, like the lines themselves.
ALTER TABLE record_head ADD COLUMN sealed_from TEXT NOT NULL DEFAULT '';
