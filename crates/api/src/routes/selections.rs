//! Selections of what hangs: made by the staff, read by everybody.

use actix_web::web::{ServiceConfig, resource};

use crate::set_up::pages;
use crate::v1::selections;

/// The pages and their forms.
pub(super) fn forms(config: &mut ServiceConfig) {
    config
        .service(
            resource("/desk/institutions/{institution}/selections")
                .get(pages::list_selections)
                .post(pages::begin_selection_by_form),
        )
        .service(
            resource("/desk/institutions/{institution}/selections/new").get(pages::new_selection),
        )
        .service(
            resource("/desk/selections/{selection}")
                .get(pages::edit_selection)
                .post(pages::save_selection_by_form),
        )
        .service(
            resource("/desk/selections/{selection}/announcement")
                .post(pages::announce_selection_by_form),
        )
        .service(
            resource("/desk/selections/{selection}/announcement/undo")
                .post(pages::take_selection_back_by_form),
        )
        .service(
            resource("/desk/selections/{selection}/removal").post(pages::remove_selection_by_form),
        )
        .service(resource("/desk/selections/{selection}/pieces").post(pages::pick_by_form))
        .service(
            resource("/desk/selections/{selection}/wall")
                .get(pages::pick_from_wall)
                .post(pages::pick_from_wall_by_form),
        )
        .service(
            resource("/desk/selections/{selection}/pieces/{contribution}/place")
                .post(pages::move_pick_by_form),
        )
        .service(
            resource("/desk/selections/{selection}/pieces/{contribution}/removal")
                .post(pages::unpick_by_form),
        )
        .service(
            resource("/desk/contributions/{contribution}/selections")
                .post(pages::pick_here_by_form),
        );
}

/// The same for programs.
pub(super) fn programs(config: &mut ServiceConfig) {
    config
        .service(
            resource("/api/v1/institutions/{institution}/selections")
                .get(selections::list::list)
                .post(selections::add::add),
        )
        .service(
            resource("/api/v1/institutions/{institution}/selections/drafts")
                .get(selections::drafts::drafts),
        )
        .service(
            resource("/api/v1/selections/{selection}")
                .get(selections::one::one)
                .put(selections::change::change)
                .delete(selections::remove::remove),
        )
        .service(
            resource("/api/v1/selections/{selection}/announcement")
                .post(selections::announce::announce)
                .delete(selections::take_back::take_back),
        )
        .service(
            resource("/api/v1/selections/{selection}/publications")
                .get(selections::publications::publications),
        )
        .service(resource("/api/v1/selections/{selection}/pieces").post(selections::pick::pick))
        .service(
            resource("/api/v1/selections/{selection}/pieces/{contribution}")
                .delete(selections::unpick::unpick),
        )
        .service(
            resource("/api/v1/selections/{selection}/pieces/{contribution}/place")
                .put(selections::place::place),
        );
}
