//! Institutions, calls and themes: read by everybody, set up by the staff.

use actix_web::web::{ServiceConfig, resource};

use crate::set_up::pages;
use crate::subjects;
use crate::v1::{
    calls, institutions, public_log, publications, reasons, renditions, retention, themes,
    watched_words,
};

/// The pages and their forms.
pub(super) fn forms(config: &mut ServiceConfig) {
    config
        .service(resource("/desk/calls").get(pages::list).post(pages::open_call))
        .service(resource("/desk/calls/new").get(pages::new_call))
        .service(resource("/desk/calls/{call}").get(pages::edit_call).post(pages::save_call))
        .service(
            resource("/desk/calls/{call}/retention")
                .get(pages::edit_retention)
                .post(pages::save_retention),
        )
        .service(resource("/desk/calls/{call}/archive").post(pages::put_away))
        .service(resource("/desk/calls/{call}/archive/undo").post(pages::bring_back))
        .service(resource("/desk/calls/{call}/themes").post(pages::add_theme))
        .service(resource("/desk/calls/{call}/themes/new").get(pages::new_theme))
        .service(resource("/desk/themes/{theme}").get(pages::edit_theme).post(pages::save_theme))
        .service(
            resource("/desk/institutions/{institution}/renditions").post(pages::choose_renditions),
        )
        .service(
            resource("/desk/institutions/{institution}/public-log")
                .post(pages::choose_public_log_by_form),
        )
        .service(
            resource("/desk/institutions/{institution}/reasons")
                .get(pages::list_reasons)
                .post(pages::add_reason_by_form),
        )
        .service(resource("/desk/institutions/{institution}/reasons/new").get(pages::new_reason))
        .service(
            resource("/desk/institutions/{institution}/reasons/preview")
                .post(pages::preview_new_reason),
        )
        .service(
            resource("/desk/reasons/{reason}").get(pages::edit_reason).post(pages::save_reason),
        )
        .service(resource("/desk/reasons/{reason}/preview").post(pages::preview_reason))
        .service(resource("/desk/reasons/{reason}/place").post(pages::place_reason))
        .service(resource("/desk/reasons/{reason}/retirement").post(pages::retire_reason))
        .service(
            resource("/desk/reasons/{reason}/retirement/undo").post(pages::offer_reason_by_form),
        )
        .service(resource("/desk/subjects").get(subjects::search).post(subjects::find))
        .service(
            resource("/desk/institutions/{institution}/subjects/export")
                .post(subjects::export_by_form),
        )
        .service(
            resource("/desk/institutions/{institution}/subjects/erasure")
                .post(subjects::erase_by_form),
        )
        .service(
            resource("/desk/institutions/{institution}/watched-words")
                .get(pages::edit_watched_words)
                .post(pages::save_watched_words),
        );
}

/// The same for programs.
pub(super) fn programs(config: &mut ServiceConfig) {
    config
        .service(resource("/api/v1/institutions").get(institutions::list::list))
        .service(resource("/api/v1/institutions/{institution}").get(institutions::one::one))
        .service(
            resource("/api/v1/institutions/{institution}/calls")
                .get(institutions::calls::calls)
                .post(institutions::open_call::open_call),
        )
        .service(
            resource("/api/v1/institutions/{institution}/renditions")
                .get(renditions::show::show)
                .put(renditions::choose::choose),
        )
        .service(
            resource("/api/v1/institutions/{institution}/public-log")
                .get(public_log::show::show)
                .put(public_log::choose::choose),
        )
        .service(
            resource("/api/v1/institutions/{institution}/reasons")
                .get(reasons::list::list)
                .post(reasons::add::add),
        )
        .service(resource("/api/v1/reasons/{reason}").put(reasons::reword::reword))
        .service(resource("/api/v1/reasons/{reason}/place").put(reasons::place::place))
        .service(
            resource("/api/v1/reasons/{reason}/retirement")
                .post(reasons::retire::retire)
                .delete(reasons::offer::offer),
        )
        .service(
            resource("/api/v1/institutions/{institution}/subjects/export")
                .post(subjects::programs::export),
        )
        .service(
            resource("/api/v1/institutions/{institution}/subjects/erasure")
                .post(subjects::programs::erase),
        )
        .service(
            resource("/api/v1/institutions/{institution}/watched-words")
                .get(watched_words::show::show)
                .put(watched_words::replace::replace),
        )
        .service(resource("/api/v1/calls/{call}").get(calls::one::one).put(calls::save::save))
        .service(
            resource("/api/v1/calls/{call}/archive")
                .post(calls::put_away::put_away)
                .delete(calls::bring_back::bring_back),
        )
        .service(
            resource("/api/v1/calls/{call}/retention")
                .get(retention::show::show)
                .put(retention::choose::choose),
        )
        .service(resource("/api/v1/calls/{call}/themes").post(calls::add_theme::add_theme))
        .service(resource("/api/v1/themes/{theme}").get(themes::one::one).put(themes::save::save))
        .service(
            resource("/api/v1/themes/{theme}/publications").get(themes::publications::publications),
        )
        .service(resource("/api/v1/publications/{publication}").get(publications::one::one))
        .service(
            resource("/api/v1/institutions/{institution}/publications")
                .get(publications::search::search),
        );
}
