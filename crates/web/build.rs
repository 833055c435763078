//! Styles and scripts are embedded at compile time: a new file of them must recompile the crate.

fn main() {
    println!("cargo:rerun-if-changed=../../web/styles");
    println!("cargo:rerun-if-changed=../../web/scripts");
}
