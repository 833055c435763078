//! cimaise-ingest
