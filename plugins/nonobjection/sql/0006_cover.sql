-- Until which instant lines that say nothing were written among the sealed ones of the meeting (cover.hpp).
CREATE TABLE nonobjection_cover (
    meeting TEXT PRIMARY KEY,
    until TEXT NOT NULL
);
