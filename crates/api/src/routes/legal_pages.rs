//! Pages of an institution beside its calls, the host at which all its pages are, and the films to which they lead:
//! chosen by the staff, read by everybody.

use actix_web::web::{ServiceConfig, resource};

use crate::set_up::pages;
use crate::v1::{calls, institutions, legal_pages, themes};

/// The pages and their forms.
pub(super) fn forms(config: &mut ServiceConfig) {
    config
        .service(
            resource("/desk/institutions/{institution}/pages")
                .get(pages::list_pages)
                .post(pages::begin_page_by_form),
        )
        .service(resource("/desk/institutions/{institution}/pages/new").get(pages::new_page))
        .service(
            resource("/desk/institutions/{institution}/pages/words").post(pages::look_at_new_page),
        )
        .service(
            resource("/desk/pages/{page}").get(pages::edit_page).post(pages::save_page_by_form),
        )
        .service(resource("/desk/pages/{page}/words").post(pages::look_at_page))
        .service(resource("/desk/pages/{page}/showing").post(pages::show_page_by_form))
        .service(resource("/desk/pages/{page}/showing/undo").post(pages::hide_page_by_form))
        .service(resource("/desk/pages/{page}/place").post(pages::move_page_by_form))
        .service(resource("/desk/pages/{page}/removal").post(pages::remove_page_by_form))
        .service(
            resource("/desk/institutions/{institution}/host")
                .get(pages::edit_host)
                .post(pages::save_host),
        )
        .service(
            resource("/desk/{kind:calls|themes}/{id}/film")
                .get(pages::edit_film)
                .post(pages::save_film),
        )
        .service(resource("/desk/{kind:calls|themes}/{id}/film/removal").post(pages::remove_film));
}

/// The same for programs.
pub(super) fn programs(config: &mut ServiceConfig) {
    config
        .service(
            resource("/api/v1/institutions/{institution}/pages")
                .get(legal_pages::list::list)
                .post(legal_pages::add::add),
        )
        .service(
            resource("/api/v1/institutions/{institution}/pages/drafts")
                .get(legal_pages::drafts::drafts),
        )
        .service(
            resource("/api/v1/institutions/{institution}/pages/starts")
                .get(legal_pages::starts::starts),
        )
        .service(
            resource("/api/v1/pages/{page}")
                .get(legal_pages::one::one)
                .put(legal_pages::change::change)
                .delete(legal_pages::remove::remove),
        )
        .service(
            resource("/api/v1/pages/{page}/showing")
                .post(legal_pages::show::show)
                .delete(legal_pages::hide::hide),
        )
        .service(resource("/api/v1/pages/{page}/place").put(legal_pages::place::place))
        .service(
            resource("/api/v1/institutions/{institution}/host")
                .put(institutions::set_host::set_host),
        )
        .service(
            resource("/api/v1/calls/{call}/film")
                .put(calls::set_film::set_film)
                .delete(calls::remove_film::remove_film),
        )
        .service(
            resource("/api/v1/themes/{theme}/film")
                .put(themes::set_film::set_film)
                .delete(themes::remove_film::remove_film),
        );
}
