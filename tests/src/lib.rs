//! cimaise-tests
