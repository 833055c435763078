//! cimaise-gallery
