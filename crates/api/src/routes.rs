//! Every address of this room.

use actix_web::web::{ServiceConfig, resource};

use crate::set_up::pages;
use crate::v1::{
    batch as batches, calls, contributions, decisions, digests as told, hangings as hung_later,
    institutions, journal, notes as said, outbox as letters, pictures, public_log, publications,
    queue, renditions, saved_views as views, session, statements, themes,
};
use crate::{
    batch, contribute, decision, description, digests, follow_up, hangings, notes, openapi, outbox,
    picture_view, saved_views, session as sign, uploads,
};

/// Mounts them. The desk's own pages and the gallery's are in their rooms.
pub fn routes(config: &mut ServiceConfig) {
    config.configure(staff).configure(programs).configure(interface);
    config.configure(contribute::routes).configure(follow_up::routes).configure(uploads::routes);
}

fn staff(config: &mut ServiceConfig) {
    config
        .service(resource("/sign-in").get(sign::sign_in_page).post(sign::sign_in))
        .service(resource("/sign-out").post(sign::sign_out))
        .service(
            resource("/desk/contributions/{contribution}/decision").post(decision::decide_by_form),
        )
        .service(
            resource("/desk/contributions/{contribution}/decision/undo")
                .post(decision::undo_by_form),
        )
        .service(resource("/desk/contributions/{contribution}/notes").post(notes::write_by_form))
        .service(resource("/desk/contributions/{contribution}/pass").post(notes::pass_by_form))
        .service(resource("/desk/pictures/{picture}/alt").post(description::describe_by_form))
        .service(resource("/desk/picture-view").post(picture_view::choose_by_form))
        .service(resource("/desk/hangings/{contribution}").post(hangings::arrange_by_form))
        .service(resource("/desk/calls/{call}/hanging/pause").post(hangings::pause_by_form))
        .service(resource("/desk/calls/{call}/hanging/resume").post(hangings::resume_by_form))
        .service(resource("/desk/calls/{call}/outbox").post(outbox::arrange_by_form))
        .service(resource("/desk/outbox/{decision}/words").post(outbox::word_by_form))
        .service(resource("/desk/outbox/letters/{letter}").post(outbox::letter_by_form))
        .service(resource("/desk/views").post(saved_views::save_by_form))
        .service(resource("/desk/views/{view}/forget").post(saved_views::forget_by_form))
        .service(resource("/desk/mails/wishes").post(digests::choose_by_form))
        .service(resource("/desk/batch").post(batch::take_by_form))
        .service(resource("/desk/batch/release").post(batch::release_by_form))
        .service(resource("/desk/calls").get(pages::list).post(pages::open_call))
        .service(resource("/desk/calls/new").get(pages::new_call))
        .service(resource("/desk/calls/{call}").get(pages::edit_call).post(pages::save_call))
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
        );
}

fn programs(config: &mut ServiceConfig) {
    config
        .service(
            resource("/api/v1/session")
                .post(session::open)
                .get(session::who)
                .delete(session::close),
        )
        .service(resource("/api/v1/institutions").get(institutions::list))
        .service(resource("/api/v1/institutions/{institution}").get(institutions::one))
        .service(
            resource("/api/v1/institutions/{institution}/calls")
                .get(institutions::calls)
                .post(institutions::open_call),
        )
        .service(resource("/api/v1/institutions/{institution}/journal").get(journal::page))
        .service(resource("/api/v1/institutions/{institution}/statements").get(statements::page))
        .service(
            resource("/api/v1/institutions/{institution}/renditions")
                .get(renditions::show)
                .put(renditions::choose),
        )
        .service(
            resource("/api/v1/institutions/{institution}/public-log")
                .get(public_log::show)
                .put(public_log::choose),
        )
        .service(resource("/api/v1/calls/{call}").get(calls::one).put(calls::save))
        .service(
            resource("/api/v1/calls/{call}/archive")
                .post(calls::put_away)
                .delete(calls::bring_back),
        )
        .service(resource("/api/v1/calls/{call}/hangings").get(hung_later::page))
        .service(
            resource("/api/v1/calls/{call}/hangings/pause")
                .post(hung_later::pause)
                .delete(hung_later::resume),
        )
        .service(
            resource("/api/v1/contributions/{contribution}/hanging/place").put(hung_later::shift),
        )
        .service(
            resource("/api/v1/contributions/{contribution}/hanging/date")
                .put(hung_later::put_on)
                .delete(hung_later::drop_date),
        )
        .service(resource("/api/v1/contributions/{contribution}/hanging/now").post(hung_later::now))
        .service(resource("/api/v1/calls/{call}/outbox").get(letters::page))
        .service(resource("/api/v1/calls/{call}/outbox/hold").post(letters::hold))
        .service(resource("/api/v1/calls/{call}/outbox/release").post(letters::release))
        .service(resource("/api/v1/decisions/{decision}/words").put(letters::word))
        .service(resource("/api/v1/letters/{letter}/recipient").put(letters::send_again))
        .service(resource("/api/v1/letters/{letter}").delete(letters::give_up))
        .service(resource("/api/v1/calls/{call}/themes").post(calls::add_theme))
        .service(resource("/api/v1/themes/{theme}").get(themes::one).put(themes::save))
        .service(resource("/api/v1/themes/{theme}/publications").get(themes::publications))
        .service(resource("/api/v1/publications/{publication}").get(publications::one))
        .service(resource("/api/v1/queue").get(queue::page))
        .service(resource("/api/v1/queue/batch").post(batches::take).delete(batches::release))
        .service(resource("/api/v1/contributions/{contribution}").get(contributions::one))
        .service(resource("/api/v1/session/views").get(views::list).post(views::save))
        .service(resource("/api/v1/session/views/{view}").delete(views::forget))
        .service(resource("/api/v1/session/digests").get(told::list).put(told::choose))
        .service(resource("/api/v1/session/picture-view").put(session::choose_picture_view))
        .service(resource("/api/v1/pictures/{picture}/alt").put(pictures::describe))
        .service(resource("/api/v1/contributions/{contribution}/notes").post(said::write))
        .service(resource("/api/v1/contributions/{contribution}/pass").post(said::pass))
        .service(
            resource("/api/v1/contributions/{contribution}/decision")
                .post(decisions::decide)
                .delete(decisions::undo),
        );
}

fn interface(config: &mut ServiceConfig) {
    config
        .service(resource("/api").get(openapi::page))
        .service(resource("/api/openapi.json").get(openapi::document))
        .service(resource("/api/ui/{file}").get(openapi::file));
}
