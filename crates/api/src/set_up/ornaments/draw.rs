//! Through the darkroom, as a contributor's picture: nothing is served as it was sent.

use cimaise_blobs::Key;
use cimaise_core::{Adorned, Localized, Ornament, OrnamentId, Rendition};
use cimaise_darkroom::{Darkroom, DarkroomError, TOO_HARD};
use cimaise_media::{Developed, Limits, Order, RenditionFormat, cost};
use cimaise_web::{App, Problem};

use super::PICTURE;
use crate::contribute::{Bytes, Seen, Upload, problem_code, quoted};

/// The least of a logo's shorter side, in pixels: as high as the bar shows it.
const LOGO_EDGE: u32 = 40;

/// What a picture may be: a logo is smaller than others.
pub(super) fn limits(usual: &Limits, at: Adorned) -> Limits {
    let min_edge = if at.is_institution() { LOGO_EDGE } else { usual.min_edge };
    Limits { min_edge, ..*usual }
}

/// A logo is drawn in WebP alone, which keeps what is clear in it; JPEG has no such thing.
fn order(at: Adorned) -> Order {
    let (edges, formats) = if at.is_institution() {
        (vec![160, 320, 640], vec![RenditionFormat::Webp])
    } else {
        (vec![640, 1280, 2048], vec![RenditionFormat::Jpeg, RenditionFormat::Webp])
    };
    Order { edges, formats, facts: false }
}

/// Draws what came and keeps it; 422 with what is wrong with the file.
pub(super) async fn draw(
    app: &App,
    darkroom: &Darkroom,
    at: Adorned,
    file: Upload,
    alt: Localized,
) -> Result<Ornament, Problem> {
    let file = match file.seen {
        Seen::Good(Bytes::File(file), _) => file,
        Seen::Unfit(unfit) => return Err(unfit_problem(&unfit)),
        Seen::Good(Bytes::Pieces(_), _) | Seen::Named(_) | Seen::Missing(_) | Seen::Taken => {
            return Err(Problem::invalid().field(PICTURE, "file-none"));
        }
    };
    let bytes = tokio::fs::read(file.path()).await.map_err(Problem::unexpected)?;
    let (limits, order) = (limits(&app.pictures, at), order(at));
    let memory = cost(&bytes, &limits, &order).map_err(|unfit| unfit_problem(&unfit))?;
    let developed = darkroom.develop(bytes.into(), memory, &limits, &order).await;
    let developed = developed.map_err(problem)?;
    let id = app.clock.id().into();
    keep(app, id, developed, alt).await
}

async fn keep(
    app: &App,
    id: OrnamentId,
    developed: Developed,
    alt: Localized,
) -> Result<Ornament, Problem> {
    let side = |pixels: u32| i32::try_from(pixels).unwrap_or(i32::MAX);
    let (width, height) = (side(developed.width), side(developed.height));
    let mut renditions = Vec::with_capacity(developed.renditions.len());
    for drawn in developed.renditions.into_iter().rev() {
        renditions.push(Rendition {
            format: drawn.format.word().to_owned(),
            width: side(drawn.width),
            height: side(drawn.height),
            bytes: i64::try_from(drawn.bytes.len()).unwrap_or(i64::MAX),
        });
        let key = Key::Ornament { ornament: id, width: drawn.width, format: drawn.format };
        app.blobs.put(key, drawn.bytes).await.map_err(Problem::unexpected)?;
    }
    Ok(Ornament { id, alt, width, height, renditions })
}

fn unfit_problem(unfit: &cimaise_media::Unfit) -> Problem {
    Problem::invalid().field_with(PICTURE, problem_code(unfit), quoted(unfit))
}

fn problem(error: DarkroomError) -> Problem {
    match error {
        DarkroomError::Unfit(unfit) => unfit_problem(&unfit),
        DarkroomError::Closed { .. } => Problem::unexpected(error),
        DarkroomError::TooHard | DarkroomError::TooSlow => {
            let hard = error.refusal() == Some(TOO_HARD);
            Problem::invalid().field(PICTURE, if hard { "file-too-hard" } else { "file-too-slow" })
        }
    }
}
