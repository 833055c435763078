//! The files of Swagger UI and what our page adds, from inside the program: nothing is loaded from
//! elsewhere, and nothing runs inline, so the content policy of every page holds here too.

use std::sync::{Arc, LazyLock};

use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use cimaise_web::{CachePolicy, Problem, Representation};
use utoipa_swagger_ui::{Config, SwaggerFile, serve};

const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Only what the page needs; its own index, set-up and example document stay out.
const FILES: [(&str, &str); 2] = [("swagger-ui.css", CSS), ("swagger-ui-bundle.js", SCRIPT)];

/// What sets it up, and makes it a part of our page.
const OWN: [(&str, &str, &str); 2] = [
    ("interface.css", CSS, include_str!("../../../../web/templates/api/interface.css")),
    ("interface.js", SCRIPT, include_str!("../../../../web/templates/api/interface.js")),
];

static SERVED: LazyLock<Vec<(&str, Representation)>> = LazyLock::new(|| {
    let config = Arc::new(Config::default());
    let read = |(name, kind)| {
        let found = serve(name, Arc::clone(&config)).ok().flatten();
        found.map(|SwaggerFile { bytes, .. }| {
            (name, Representation::new(kind, bytes.into_owned()).compressed())
        })
    };
    let own = OWN.map(|(name, kind, text)| (name, Representation::new(kind, text).compressed()));
    FILES.into_iter().filter_map(read).chain(own).collect()
});

/// `GET /api/ui/{file}`
pub(crate) async fn file(
    request: HttpRequest,
    name: Path<String>,
) -> Result<HttpResponse, Problem> {
    let found = SERVED.iter().find(|(own, _)| *own == name.as_str());
    let (_, file) = found.ok_or_else(Problem::not_found)?;
    Ok(file.answer(&request, CachePolicy::Revalidate))
}
