//! For the tests: a child that develops as the product's does, but obeys pictures that begin with
//! [`OBEY`]; and a parent to be killed.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stopped")]

mod misbehave;
mod parent;

use std::env::args;

use cimaise_darkroom::{Restraint, work_with};

fn main() {
    match args().nth(1).as_deref() {
        Some("child") => {
            let number = |at| args().nth(at).unwrap().parse().unwrap();
            let restraint = Restraint { address_space: number(2), seconds: number(3) };
            work_with(restraint, misbehave::develop).unwrap();
        }
        Some("parent") => parent::live(),
        other => panic!("neither child nor parent: {other:?}"),
    }
}
