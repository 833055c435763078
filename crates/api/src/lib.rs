//! cimaise-api
