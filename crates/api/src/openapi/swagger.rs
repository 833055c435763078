//! The files of Swagger UI and what our page adds, from inside the program: nothing is loaded from
//! elsewhere, and nothing runs inline, so the content policy of every page holds here too.

use std::sync::{Arc, LazyLock};

use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use cimaise_web::{CachePolicy, Problem, Representation};
use utoipa_swagger_ui::{Config, SwaggerFile, serve};

/// Only what the page needs; its own index and example document stay out.
const FILES: [(&str, &str); 4] = [
    ("swagger-ui.css", "text/css; charset=utf-8"),
    ("swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
    ("swagger-ui-standalone-preset.js", "text/javascript; charset=utf-8"),
    ("swagger-initializer.js", "text/javascript; charset=utf-8"),
];

const OWN: (&str, &str) =
    ("interface.css", include_str!("../../../../web/templates/api/interface.css"));

static SERVED: LazyLock<Vec<(&str, Representation)>> = LazyLock::new(|| {
    let config = Config::from("/api/openapi.json")
        // Links inside buttons: no screen reader knows what to make of them.
        .deep_linking(false)
        .use_base_layout()
        .doc_expansion("list")
        .validator_url("none")
        .with_credentials(true);
    let config = Arc::new(config);
    let read = |(name, kind)| {
        let found = serve(name, Arc::clone(&config)).ok().flatten();
        found.map(|SwaggerFile { bytes, .. }| {
            (name, Representation::new(kind, bytes.into_owned()).compressed())
        })
    };
    let (name, styles) = OWN;
    let own = (name, Representation::new("text/css; charset=utf-8", styles).compressed());
    FILES.into_iter().filter_map(read).chain([own]).collect()
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
