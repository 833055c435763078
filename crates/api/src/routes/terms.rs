//! On what terms a call takes pictures.

use actix_web::web::{ServiceConfig, resource};

use crate::set_up::pages;
use crate::v1::consents;

/// The pages and their forms.
pub(super) fn forms(config: &mut ServiceConfig) {
    config
        .service(
            resource("/desk/calls/{call}/consents")
                .get(pages::list_consents)
                .post(pages::add_consent_by_form),
        )
        .service(resource("/desk/calls/{call}/consents/new").get(pages::new_consent))
        .service(
            resource("/desk/calls/{call}/consents/{code}")
                .get(pages::edit_consent)
                .post(pages::save_consent),
        )
        .service(resource("/desk/calls/{call}/consents/{code}/place").post(pages::place_consent))
        .service(
            resource("/desk/calls/{call}/consents/{code}/retirement").post(pages::retire_consent),
        )
        .service(
            resource("/desk/calls/{call}/consents/{code}/retirement/undo")
                .post(pages::offer_consent),
        );
}

/// The same for programs.
pub(super) fn programs(config: &mut ServiceConfig) {
    config
        .service(
            resource("/api/v1/calls/{call}/consents")
                .get(consents::list::list)
                .post(consents::add::add),
        )
        .service(resource("/api/v1/calls/{call}/consents/{code}").put(consents::reword::reword))
        .service(resource("/api/v1/calls/{call}/consents/{code}/place").put(consents::place::place))
        .service(
            resource("/api/v1/calls/{call}/consents/{code}/retirement")
                .post(consents::retire::retire)
                .delete(consents::offer::offer),
        );
}
