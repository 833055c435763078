//! What every format says of itself, from a file and from memory.
#![no_main]

use cimaise_fuzz::{header, watch};
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: watch("header"), |bytes: &[u8]| header(bytes));
