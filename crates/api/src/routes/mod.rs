//! Every address of this room.

mod codes;
mod legal_pages;
mod moderation;
mod people;
mod selections;
mod set_up;
mod terms;
mod webhooks;

use actix_web::web::{FormConfig, ServiceConfig, resource};

use crate::{contribute, decision_link, follow_up, notices, openapi, uploads};

/// The most bytes of a form without files, as many as of a text that a program sends: words in all languages, each
/// letter written as the nine of `%E2%82%AC`.
const FORM_BYTES: usize = 256 * 1024;

/// Mounts them. The desk's own pages and the gallery's are in their rooms.
pub fn routes(config: &mut ServiceConfig) {
    config.app_data(FormConfig::default().limit(FORM_BYTES));
    config.configure(people::forms).configure(people::programs);
    config.configure(set_up::forms).configure(set_up::programs);
    config.configure(codes::forms).configure(codes::programs);
    config.configure(terms::forms).configure(terms::programs);
    config.configure(legal_pages::forms).configure(legal_pages::programs);
    config.configure(selections::forms).configure(selections::programs);
    config.configure(moderation::forms).configure(moderation::programs);
    config.configure(webhooks::forms).configure(webhooks::programs);
    config.configure(contribute::routes).configure(follow_up::routes).configure(uploads::routes);
    config.configure(notices::routes).configure(decision_link::routes).configure(interface);
}

fn interface(config: &mut ServiceConfig) {
    config
        .service(resource("/api").get(openapi::page))
        .service(resource("/api/openapi.json").get(openapi::document))
        .service(resource("/api/ui/{file}").get(openapi::file));
}
