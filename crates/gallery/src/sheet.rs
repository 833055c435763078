//! What is printed: drawn once a version and language, as SVG and PDF.

use std::fmt::{self, Display, Formatter};

use actix_web::http::header;
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use cimaise_kit::{KitError, Paper};
use cimaise_web::{CachePolicy, Problem, Representation};
use serde::Deserialize;

use crate::Memory;
use crate::memory::Key;

/// How a sheet is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// A drawing.
    Svg,
    /// A page for printers.
    Pdf,
}

/// The segments that name a sheet: whose it is, and how it is written.
#[derive(Deserialize)]
pub struct SheetPath<At> {
    /// Whose it is.
    #[serde(flatten)]
    pub at: At,
    /// How it is written.
    pub format: Format,
}

/// A sheet that somebody asks for.
pub(crate) struct Sheet {
    pub key: Key,
    /// What its file is called, without its ending.
    pub name: String,
    pub format: Format,
}

impl Format {
    fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Pdf => "application/pdf",
        }
    }

    /// A PDF opens in the phone's own viewer, which prints and keeps it.
    fn disposition(self) -> &'static str {
        match self {
            Self::Svg => "attachment",
            Self::Pdf => "inline",
        }
    }
}

impl Display for Format {
    fn fmt(&self, to: &mut Formatter) -> fmt::Result {
        to.write_str(match self {
            Self::Svg => "svg",
            Self::Pdf => "pdf",
        })
    }
}

impl Sheet {
    /// The file, drawn where it is not kept.
    pub(crate) async fn answer(
        self,
        request: &HttpRequest,
        memory: &Memory,
        policy: CachePolicy,
        lay_out: impl FnOnce() -> Result<Paper, KitError> + Send + 'static,
    ) -> Result<HttpResponse, Problem> {
        let Self { key, name, format } = self;
        let drawn = memory.page(key, draw(format, lay_out)).await?;
        let mut answer = drawn.answer(request, policy);
        let disposition = format!("{}; filename=\"{name}.{format}\"", format.disposition());
        if let Ok(value) = header::HeaderValue::from_str(&disposition) {
            answer.headers_mut().insert(header::CONTENT_DISPOSITION, value);
        }
        Ok(answer)
    }
}

/// Drawing takes a while: not on the thread that serves.
async fn draw(
    format: Format,
    lay_out: impl FnOnce() -> Result<Paper, KitError> + Send + 'static,
) -> Result<Representation, Problem> {
    let drawn = tokio::task::spawn_blocking(move || {
        let paper = lay_out()?;
        match format {
            Format::Svg => paper.svg().map(Bytes::from),
            Format::Pdf => paper.pdf().map(Bytes::from),
        }
    });
    let bytes = drawn.await.map_err(Problem::unexpected)?.map_err(Problem::unexpected)?;
    Ok(Representation::new(format.media_type(), bytes).compressed())
}
