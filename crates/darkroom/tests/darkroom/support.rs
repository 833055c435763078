//! A darkroom whose children obey.

use std::time::Duration;

use bytes::Bytes;
use cimaise_darkroom::{Darkroom, DarkroomError, Program, Settings};
use cimaise_media::{Developed, Limits, Order, RenditionFormat, Unfit};

/// Patient: the machine may be busy with other tests.
pub fn settings() -> Settings {
    Settings { children: 1, timeout: Duration::from_mins(2), ..Settings::default() }
}

pub fn program() -> Program {
    Program {
        path: env!("CARGO_BIN_EXE_darkroom-that-obeys").into(),
        arguments: vec!["child".into()],
    }
}

pub fn darkroom() -> Darkroom {
    darkroom_with(settings())
}

pub fn darkroom_with(settings: Settings) -> Darkroom {
    Darkroom::of_processes(program(), settings)
}

pub async fn develop(
    darkroom: &Darkroom,
    picture: impl Into<Bytes>,
) -> Result<Developed, DarkroomError> {
    darkroom.develop(picture.into(), 0, &Limits::default(), &everything()).await
}

/// Every format, and the facts.
pub fn everything() -> Order {
    Order { edges: vec![640, 320], formats: RenditionFormat::ALL.to_vec(), facts: true }
}

/// One small rendition.
pub fn little() -> Order {
    Order { edges: vec![320], formats: vec![RenditionFormat::Jpeg], facts: false }
}

/// Gives an order to obey, and the number or the refusal that comes of it.
pub async fn order(darkroom: &Darkroom, order: &str) -> Result<u64, &'static str> {
    let picture = format!("OBEY {order}").into();
    match darkroom.develop(picture, 0, &Limits::default(), &little()).await {
        Err(DarkroomError::Unfit(Unfit::TooManyBytes { max })) => Ok(max),
        Err(error) => Err(error.refusal().unwrap_or("closed")),
        Ok(_) => Err("drawn"),
    }
}
