//! Styles and scripts, inside the program, served for ever under the digest of them all.
//!
//! One digest for the whole set, not one a file: a script's `import "./other.js"` then finds its
//! neighbour under the same digest without a build step.

mod bundles;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use actix_web::guard::{self, Guard};
use actix_web::web::{self, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use rust_embed::{Embed, EmbeddedFile};
use sha2::{Digest, Sha256};

use crate::{Accent, CachePolicy, Problem, Representation, Tones, ratio, tone};

#[derive(Embed)]
#[folder = "../../web/styles"]
struct Styles;

#[derive(Embed)]
#[folder = "../../web/scripts"]
struct Scripts;

struct Assets {
    digest: String,
    files: BTreeMap<String, (String, Representation)>,
}

static ASSETS: LazyLock<Assets> = LazyLock::new(Assets::gather);

/// The address of an asset, such as `styles/public.css`, `styles/desk.css` or `scripts/send.js`.
///
/// # Panics
/// In debug builds, when there is no such file.
pub fn asset(name: &str) -> &'static str {
    if let Some((href, _)) = ASSETS.files.get(name) {
        return href;
    }
    debug_assert!(false, "no asset {name:?}");
    tracing::error!(name, "no such asset");
    "/assets/missing"
}

/// The routes under `/assets`.
pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/assets/accent/{colour}.css", web::route().guard(reading()).to(accent))
        .route("/assets/accent/{colour}.svg", web::route().guard(reading()).to(tones))
        .route("/assets/{digest}/{name:.+}", web::route().guard(reading()).to(file));
}

/// HEAD wherever GET is (RFC 9110, section 9.1).
fn reading() -> impl Guard {
    guard::Any(guard::Get()).or(guard::Head())
}

async fn file(request: HttpRequest, path: Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let (digest, name) = path.into_inner();
    let (_, representation) = ASSETS.files.get(&name).ok_or_else(Problem::not_found)?;
    // During a deployment, a page of the other release still finds its styles.
    let policy =
        if digest == ASSETS.digest { CachePolicy::Immutable } else { CachePolicy::Revalidate };
    Ok(representation.answer(&request, policy))
}

async fn accent(request: HttpRequest, colour: Path<String>) -> Result<HttpResponse, Problem> {
    let accent: Accent = colour.parse().map_err(|_| Problem::not_found())?;
    let sheet = accent.stylesheet().into_bytes();
    Ok(for_a_day(&request, "text/css; charset=utf-8", sheet))
}

/// How a colour is used, drawn for who chooses one.
#[derive(Template)]
#[template(path = "layout/tones.svg")]
struct TonesDrawing {
    tones: Tones,
}

async fn tones(request: HttpRequest, colour: Path<String>) -> Result<HttpResponse, Problem> {
    let accent: Accent = colour.parse().map_err(|_| Problem::not_found())?;
    let drawing = TonesDrawing { tones: accent.tones() };
    let drawing = drawing.render().map_err(Problem::unexpected)?;
    Ok(for_a_day(&request, "image/svg+xml", drawing.into_bytes()))
}

fn for_a_day(request: &HttpRequest, media_type: &'static str, body: Vec<u8>) -> HttpResponse {
    Representation::new(media_type, body)
        .answer(request, CachePolicy::PublicFor { seconds: 86_400 })
}

impl Assets {
    fn gather() -> Self {
        let styles = bundles::all(
            |name| Styles::get(name).map(text),
            &(ratio::stylesheet() + &tone::stylesheet()),
        );
        let styles = styles.into_iter().map(|(name, body)| (format!("styles/{name}"), body));
        let scripts = Scripts::iter().filter_map(|name| {
            Scripts::get(&name).map(|file| (format!("scripts/{name}"), text(file)))
        });
        let drawings = Styles::iter().filter(|name| name.ends_with(".svg")).filter_map(|name| {
            Styles::get(&name).map(|file| (format!("styles/{name}"), text(file)))
        });
        let bodies: BTreeMap<String, String> = styles.chain(scripts).chain(drawings).collect();
        let digest = digest_of(&bodies);
        let files = bodies.into_iter().map(|(name, body)| {
            let href = format!("/assets/{digest}/{name}");
            let representation = Representation::new(content_type(&name), body.into_bytes());
            (name, (href, representation.compressed()))
        });
        Self { files: files.collect(), digest }
    }
}

fn digest_of(bodies: &BTreeMap<String, String>) -> String {
    let mut hasher = Sha256::new();
    for (name, body) in bodies {
        hasher.update(name);
        hasher.update([0]);
        hasher.update(body);
        hasher.update([0]);
    }
    hasher.finalize().iter().take(8).fold(String::new(), |mut digest, byte| {
        // Writing to a String never fails.
        let _ = write!(digest, "{byte:02x}");
        digest
    })
}

fn text(file: EmbeddedFile) -> String {
    String::from_utf8_lossy(&file.data).into_owned()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.') {
        Some((_, "css")) => "text/css; charset=utf-8",
        Some((_, "js")) => "text/javascript; charset=utf-8",
        Some((_, "svg")) => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod tests;
