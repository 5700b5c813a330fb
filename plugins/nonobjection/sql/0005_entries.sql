-- PostgreSQL took this index to find one name, and read every name of the list; the primary key serves both questions.
DROP INDEX nonobjection_entries_in_order;
