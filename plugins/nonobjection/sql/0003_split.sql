-- A list that was split from another says from which, and which deadline it is to have when it is circulated ("" where none was said).
ALTER TABLE nonobjection_lists ADD COLUMN part_of TEXT NOT NULL DEFAULT '';
ALTER TABLE nonobjection_lists ADD COLUMN planned_deadline TEXT NOT NULL DEFAULT '';
