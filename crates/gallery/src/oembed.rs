//! How other sites show a page of ours (oEmbed 1.0, <https://oembed.com>): a wall in a frame, a picture as a
//! photo.

mod photo;
mod rich;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::Language;
use cimaise_web::{App, CachePolicy, Problem, Representation};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use crate::Memory;
use crate::iiif::open_to_all;

/// What is asked.
#[derive(Deserialize)]
pub struct Asked {
    url: String,
    maxwidth: Option<i32>,
    maxheight: Option<i32>,
    format: Option<String>,
}

impl Asked {
    /// Width and height that must not be passed, in pixels.
    fn most(&self) -> (i32, i32) {
        (self.maxwidth.unwrap_or(i32::MAX), self.maxheight.unwrap_or(i32::MAX))
    }
}

/// `/oembed.json?url=…`, of walls and of single pictures. There is no XML: the format is in the address.
pub async fn oembed(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    asked: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    if asked.format.as_deref().is_some_and(|format| format != "json") {
        return Ok(HttpResponse::NotImplemented().finish());
    }
    let path = asked.url.strip_prefix(&app.edge.absolute("/")).ok_or_else(Problem::not_found)?;
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut segments = path.split('/');
    let language = segments.next().and_then(language).ok_or_else(Problem::not_found)?;
    let told = match segments.map(ToOwned::to_owned).collect::<Vec<_>>().as_slice() {
        [institution, call, theme] => {
            let slugs = (institution.clone(), call.clone(), theme.clone());
            rich::of_wall(&app, &*memory.place(&app, slugs).await?, language, asked.most())
        }
        [institution, call, theme, slug] => {
            let slugs = (institution.clone(), call.clone(), theme.clone());
            let place = memory.place(&app, slugs).await?;
            photo::of_publication(&app, &place, (language, slug), asked.most()).await?
        }
        _ => return Err(Problem::not_found()),
    };
    let body = serde_json::to_vec(&told).map_err(Problem::unexpected)?;
    let answer = Representation::new("application/json", body);
    Ok(open_to_all(answer.answer(&request, CachePolicy::PublicFor { seconds: 300 })))
}

fn language(tag: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language.tag() == tag)
}

/// Where one asks about the page at that path.
pub fn address_for(app: &App, path: &str) -> String {
    let page = app.edge.absolute(path);
    let page = utf8_percent_encode(&page, NON_ALPHANUMERIC);
    app.edge.absolute(&format!("/oembed.json?url={page}"))
}
