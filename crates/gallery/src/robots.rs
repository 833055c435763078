//! What crawlers are asked (RFC 9309), and where the sitemaps are.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::Institution;
use cimaise_store::institutions;
use cimaise_web::{App, CachePolicy, Problem, Representation};

/// `/robots.txt`. Follow-up pages are not named here: they are secret, and say themselves that nobody may list them.
pub async fn robots(request: HttpRequest, app: Data<App>) -> Result<HttpResponse, Problem> {
    // At the host of an institution, its own alone.
    let asked = app.hosts.asked(request.headers());
    let read = app.store.read(|db| -> Result<_, Problem> { Ok(institutions::all(db)?) });
    let mut all = read.await?;
    all.retain(|one| asked.as_ref().is_none_or(|slug| one.slug == *slug));
    let sitemap = |institution: &Institution| {
        let path = format!("/sitemap.{}.xml", institution.slug);
        format!("Sitemap: {}\n", app.edge.absolute_in(institution, &path))
    };
    let sitemaps: String = all.iter().map(sitemap).collect();
    let body = format!("User-agent: *\nDisallow: /api/\nDisallow: /desk\n\n{sitemaps}");
    let answer = Representation::new("text/plain; charset=utf-8", body);
    Ok(answer.answer(&request, CachePolicy::PublicFor { seconds: 3600 }))
}
