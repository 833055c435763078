//! The executable, as its own child.

use cimaise_darkroom::{Darkroom, Program, Settings};
use cimaise_media::{Limits, Order, develop};

/// GIF 89a, one grey pixel.
const PICTURE: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\x7f\x7f\x7f\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

#[tokio::test]
async fn the_hidden_command_develops() {
    let path = env!("CARGO_BIN_EXE_cimaise").into();
    let program = Program { path, arguments: vec!["darkroom".into()] };
    let darkroom = Darkroom::of_processes(program, Settings::default());
    let limits = Limits { min_edge: 1, ..Limits::default() };
    let order = Order::first(vec![320]);
    let there = darkroom.develop(PICTURE.into(), 1, &limits, &order).await.unwrap();
    assert_eq!(there, develop(PICTURE, &limits, &order).unwrap());
    let pdf = darkroom.develop("%PDF-1.7".into(), 0, &limits, &order).await.unwrap_err();
    assert_eq!(pdf.refusal(), Some("pdf"));
}
