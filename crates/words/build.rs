//! The messages are read at compile time: a new file of them must recompile the crate.

fn main() {
    println!("cargo:rerun-if-changed=../../web/locales");
}
