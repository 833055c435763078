//! What the staff sees, decides, tells and answers for.

use actix_web::web::{ServiceConfig, resource};

use crate::v1::{
    batch as batches, contributions, decisions, digests as told, hangings as hung_later, journal,
    notes as said, notices as given, outbox as letters, pauses as kept_out, pictures,
    private_pictures, queue, saved_views as views, selection, statements,
};
use crate::{
    batch, decision, description, digests, hangings, notes, notices, outbox, pauses, picture_view,
    saved_views,
};

/// The pages and their forms.
pub(super) fn forms(config: &mut ServiceConfig) {
    config
        .service(
            resource("/desk/contributions/{contribution}/decision").post(decision::decide_by_form),
        )
        .service(
            resource("/desk/contributions/{contribution}/decision/undo")
                .post(decision::undo_by_form),
        )
        .service(resource("/desk/selection/decision").post(decision::decide_selection_by_form))
        .service(resource("/desk/selection/undo").post(decision::undo_selection_by_form))
        .service(resource("/desk/contributions/{contribution}/notes").post(notes::write_by_form))
        .service(resource("/desk/contributions/{contribution}/pass").post(notes::pass_by_form))
        .service(
            resource("/desk/contributions/{contribution}/notices/keep").post(notices::keep_by_form),
        )
        .service(
            resource("/desk/contributions/{contribution}/notices/keep/undo")
                .post(notices::undo_keep_by_form),
        )
        .service(resource("/desk/contributions/{contribution}/pause").post(pauses::begin_by_form))
        .service(resource("/desk/notices/{notice}/pause").post(pauses::begin_of_notice_by_form))
        .service(resource("/desk/pauses/{pause}/end").post(pauses::end_by_form))
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
        .service(resource("/desk/batch/release").post(batch::release_by_form));
}

/// The same for programs.
pub(super) fn programs(config: &mut ServiceConfig) {
    config
        .service(resource("/api/v1/institutions/{institution}/journal").get(journal::page))
        .service(resource("/api/v1/institutions/{institution}/statements").get(statements::page))
        .service(resource("/api/v1/decisions").post(selection::decide_each))
        .service(resource("/api/v1/queue").get(queue::page))
        .service(
            resource("/api/v1/queue/batch")
                .post(batches::take::take)
                .delete(batches::release::release),
        )
        .service(resource("/api/v1/contributions/{contribution}").get(contributions::one))
        .service(resource("/api/v1/session/views").get(views::list::list).post(views::save::save))
        .service(resource("/api/v1/session/views/{view}").delete(views::forget::forget))
        .service(
            resource("/api/v1/session/digests").get(told::list::list).put(told::choose::choose),
        )
        .service(resource("/api/v1/pictures/{picture}/alt").put(pictures::describe))
        .service(resource("/api/v1/pictures/{picture}/{width}.jpg").get(private_pictures::show))
        .service(resource("/api/v1/contributions/{contribution}/notes").post(said::write::write))
        .service(resource("/api/v1/contributions/{contribution}/pass").post(said::pass::pass))
        .service(resource("/api/v1/notices").get(given::list::page))
        .service(
            resource("/api/v1/notices/{notice}/pause").post(kept_out::of_notifier::of_notifier),
        )
        .service(
            resource("/api/v1/contributions/{contribution}/pause")
                .post(kept_out::of_sender::of_sender),
        )
        .service(resource("/api/v1/institutions/{institution}/pauses").get(kept_out::list::page))
        .service(resource("/api/v1/pauses/{pause}").delete(kept_out::end::end))
        .service(
            resource("/api/v1/contributions/{contribution}/notices")
                .get(given::of_contribution::of_contribution),
        )
        .service(
            resource("/api/v1/contributions/{contribution}/notices/keep")
                .post(given::keep::keep)
                .delete(given::undo_keep::undo_keep),
        )
        .service(
            resource("/api/v1/contributions/{contribution}/decision")
                .post(decisions::decide::decide)
                .delete(decisions::undo::undo),
        )
        .service(resource("/api/v1/calls/{call}/hangings").get(hung_later::list::page))
        .service(
            resource("/api/v1/calls/{call}/hangings/pause")
                .post(hung_later::pause::pause)
                .delete(hung_later::resume::resume),
        )
        .service(
            resource("/api/v1/contributions/{contribution}/hanging/place")
                .put(hung_later::shift::shift),
        )
        .service(
            resource("/api/v1/contributions/{contribution}/hanging/date")
                .put(hung_later::put_on::put_on)
                .delete(hung_later::drop_date::drop_date),
        )
        .service(
            resource("/api/v1/contributions/{contribution}/hanging/now").post(hung_later::now::now),
        )
        .service(resource("/api/v1/calls/{call}/outbox").get(letters::read::page))
        .service(resource("/api/v1/calls/{call}/outbox/hold").post(letters::hold::hold))
        .service(resource("/api/v1/calls/{call}/outbox/release").post(letters::release::release))
        .service(resource("/api/v1/decisions/{decision}/words").put(letters::word::word))
        .service(
            resource("/api/v1/letters/{letter}/recipient").put(letters::send_again::send_again),
        )
        .service(resource("/api/v1/letters/{letter}").delete(letters::give_up::give_up));
}
