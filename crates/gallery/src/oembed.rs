//! How other sites show a page of ours (oEmbed 1.0, <https://oembed.com>): a wall in a frame, a picture as a
//! photo.

mod photo;
mod rich;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{Institution, Language};
use cimaise_web::{App, CachePolicy, Problem, Representation};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use url::Url;

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
    let url = Url::parse(&asked.url).map_err(|_| Problem::not_found())?;
    let mut segments = url.path().split('/').skip(1);
    let language = segments.next().and_then(language).ok_or_else(Problem::not_found)?;
    let (place, told) = match segments.map(ToOwned::to_owned).collect::<Vec<_>>().as_slice() {
        [institution, call, theme] => {
            let slugs = (institution.clone(), call.clone(), theme.clone());
            let place = memory.place(&app, slugs).await?;
            let told = rich::of_wall(&app, &place, language, asked.most());
            (place, told)
        }
        [institution, call, theme, slug] => {
            let slugs = (institution.clone(), call.clone(), theme.clone());
            let place = memory.place(&app, slugs).await?;
            let told = photo::of_publication(&app, &place, (language, slug), asked.most()).await?;
            (place, told)
        }
        _ => return Err(Problem::not_found()),
    };
    // At its own host or at that of the house: nobody else's pages are told of.
    let house = &place.institution;
    let ours = [app.edge.absolute("/"), app.edge.absolute_in(house, "/")];
    if !ours.iter().any(|site| asked.url.starts_with(site)) {
        return Err(Problem::not_found());
    }
    let body = serde_json::to_vec(&told).map_err(Problem::unexpected)?;
    let answer = Representation::new("application/json", body);
    Ok(open_to_all(answer.answer(&request, CachePolicy::PublicFor { seconds: 300 })))
}

fn language(tag: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language.tag() == tag)
}

/// Where one asks about the page at that path.
pub fn address_for(app: &App, house: &Institution, path: &str) -> String {
    let page = app.edge.absolute_in(house, path);
    let page = utf8_percent_encode(&page, NON_ALPHANUMERIC);
    app.edge.absolute_in(house, &format!("/oembed.json?url={page}"))
}
