-- What an officer has asked and another has yet to confirm: that a meeting's sealing key be erased.
CREATE TABLE key_erasures (
    meeting TEXT PRIMARY KEY REFERENCES meetings (id),
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL
);
