-- Objections and what goes with them stand in the record alone (ledger.hpp); so do receipts and acknowledgements.
DROP INDEX nonobjection_sealed_by_list;
DROP TABLE nonobjection_sealed;
DROP TABLE nonobjection_receipts;
