//! cimaise-kit
