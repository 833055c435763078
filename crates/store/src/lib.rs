//! cimaise-store
