//! Originals without their metadata.
#![no_main]

use cimaise_fuzz::{strip, watch};
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: watch("strip"), |bytes: &[u8]| strip(bytes));
