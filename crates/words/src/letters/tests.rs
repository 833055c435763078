//! Every letter in both languages, as the contributor reads it.

use cimaise_core::Language;

use super::*;
