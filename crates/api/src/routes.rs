//! Every address of this room.

use actix_web::web::{ServiceConfig, resource};

use crate::people::pages as team;
use crate::set_up::pages;
use crate::v1::{
    account as own, batch as batches, calls, confirmation, contributions, decisions,
    digests as told, hangings as hung_later, institutions, invitations, journal, notes as said,
    notices as given, outbox as letters, passkeys as keys, pauses as kept_out,
    people as colleagues, pictures, private_pictures, public_log, publications, queue, reasons,
    renditions, retention, saved_views as views, second_factor, selection, session, statements,
    themes, tokens as borne, watched_words, webhooks as told_tools,
};
use crate::webhooks::pages as tools;
use crate::{
    account, batch, contribute, decision, decision_link, description, digests, follow_up, hangings,
    join, notes, notices, openapi, outbox, passkeys, pauses, picture_view, saved_views,
    session as sign, subjects, tokens, uploads,
};

/// Mounts them. The desk's own pages and the gallery's are in their rooms.
pub fn routes(config: &mut ServiceConfig) {
    config.configure(staff).configure(people).configure(programs).configure(interface);
    config
        .configure(passkeys_for_programs)
        .configure(people_for_programs)
        .configure(later_for_programs);
    config.configure(contribute::routes).configure(follow_up::routes).configure(uploads::routes);
    config.configure(notices::routes).configure(decision_link::routes).configure(webhooks);
}

fn staff(config: &mut ServiceConfig) {
    config
        .service(resource("/sign-in").get(sign::sign_in_page).post(sign::sign_in))
        .service(resource("/sign-in/code").get(sign::code_page).post(sign::sign_in_by_code))
        .service(resource("/sign-out").post(sign::sign_out))
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
        .service(resource("/desk/batch/release").post(batch::release_by_form))
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

/// What programs of institutions are told.
fn webhooks(config: &mut ServiceConfig) {
    config
        .service(resource("/desk/webhooks").get(tools::webhooks_page))
        .service(resource("/desk/institutions/{institution}/webhooks/new").get(tools::new_webhook))
        .service(resource("/desk/institutions/{institution}/webhooks").post(tools::add_by_form))
        .service(
            resource("/desk/webhooks/{webhook}").get(tools::webhook_page).post(tools::save_by_form),
        )
        .service(resource("/desk/webhooks/{webhook}/secret").post(tools::renew_secret_by_form))
        .service(resource("/desk/webhooks/{webhook}/test").post(tools::test_by_form))
        .service(resource("/desk/webhooks/{webhook}/removal").post(tools::remove_by_form))
        .service(resource("/desk/deliveries/{delivery}/again").post(tools::resend_by_form))
        .service(
            resource("/api/v1/institutions/{institution}/webhooks")
                .get(told_tools::list::list_webhooks)
                .post(told_tools::add::add_webhook),
        )
        .service(
            resource("/api/v1/webhooks/{webhook}")
                .get(told_tools::one::get_webhook)
                .put(told_tools::change::change_webhook)
                .delete(told_tools::remove::remove_webhook),
        )
        .service(
            resource("/api/v1/webhooks/{webhook}/secret")
                .post(told_tools::renew_secret::renew_webhook_secret),
        )
        .service(resource("/api/v1/webhooks/{webhook}/test").post(told_tools::test::test_webhook))
        .service(
            resource("/api/v1/webhooks/{webhook}/deliveries")
                .get(told_tools::deliveries::list_deliveries),
        )
        .service(
            resource("/api/v1/deliveries/{delivery}/again")
                .post(told_tools::resend::resend_delivery),
        );
}

/// Accounts, and who works where.
fn people(config: &mut ServiceConfig) {
    config
        .service(resource("/desk/account").get(account::account_page).post(account::change_by_form))
        .service(resource("/desk/account/password").post(account::change_password_by_form))
        .service(
            resource("/desk/account/second-factor")
                .get(account::second_factor_page)
                .post(account::begin_by_form),
        )
        .service(resource("/desk/account/second-factor/confirm").post(account::confirm_by_form))
        .service(resource("/desk/account/second-factor/codes").post(account::renew_by_form))
        .service(resource("/desk/account/second-factor/removal").post(account::remove_by_form))
        .service(
            resource("/desk/account/tokens").get(tokens::tokens_page).post(tokens::make_by_form),
        )
        .service(resource("/desk/account/tokens/{token}/revocation").post(tokens::revoke_by_form))
        .service(
            resource("/desk/institutions/{institution}/tokens/{token}/revocation")
                .post(tokens::revoke_reaching_by_form),
        )
        .service(
            resource("/desk/institutions/{institution}/second-factor")
                .post(team::ask_second_factor_by_form),
        )
        .service(resource("/desk/account/passkeys").get(passkeys::passkeys_page))
        .service(resource("/desk/account/passkeys/{passkey}/name").post(passkeys::rename_by_form))
        .service(
            resource("/desk/account/passkeys/{passkey}/removal").post(passkeys::remove_by_form),
        )
        .service(resource("/desk/account/sessions/end").post(account::end_others_by_form))
        .service(resource("/desk/account/sessions/{session}/end").post(account::end_by_form))
        .service(resource("/desk/people").get(team::people_page))
        .service(
            resource("/desk/institutions/{institution}/people/{person}")
                .get(team::post_page)
                .post(team::change_post_by_form),
        )
        .service(
            resource("/desk/institutions/{institution}/people/{person}/dismissal")
                .post(team::dismiss_by_form),
        )
        .service(
            resource("/desk/institutions/{institution}/invitations/new").get(team::new_invitation),
        )
        .service(
            resource("/desk/institutions/{institution}/invitations").post(team::invite_by_form),
        )
        .service(resource("/desk/invitations/{invitation}/letter").post(team::send_again_by_form))
        .service(resource("/desk/invitations/{invitation}/end").post(team::call_back_by_form))
        .service(
            resource("/{language:fr|en}/join/{token}")
                .get(join::join_page)
                .post(join::join_by_form),
        );
}

/// The same for programs.
fn people_for_programs(config: &mut ServiceConfig) {
    config
        .service(resource("/api/v1/account").put(own::change))
        .service(resource("/api/v1/account/password").put(own::change_password))
        .service(
            resource("/api/v1/account/sessions").get(own::sessions).delete(own::end_other_sessions),
        )
        .service(resource("/api/v1/account/sessions/{session}").delete(own::end_session))
        .service(
            resource("/api/v1/account/second-factor")
                .get(second_factor::show::show)
                .post(second_factor::begin::begin)
                .put(second_factor::confirm::confirm),
        )
        .service(
            resource("/api/v1/account/second-factor/removal").post(second_factor::remove::remove),
        )
        .service(resource("/api/v1/account/recovery-codes").post(second_factor::renew::renew))
        .service(resource("/api/v1/account/tokens").get(borne::list::list).post(borne::make::make))
        .service(resource("/api/v1/account/tokens/{token}").delete(borne::revoke::revoke))
        .service(
            resource("/api/v1/institutions/{institution}/tokens").get(borne::reaching::reaching),
        )
        .service(
            resource("/api/v1/institutions/{institution}/tokens/{token}")
                .delete(borne::revoke_reaching::revoke_reaching),
        )
        .service(
            resource("/api/v1/institutions/{institution}/second-factor")
                .get(second_factor::rule::rule)
                .put(second_factor::choose_rule::choose_rule),
        )
        .service(resource("/api/v1/institutions/{institution}/people").get(colleagues::list))
        .service(
            resource("/api/v1/institutions/{institution}/people/{person}")
                .put(colleagues::change)
                .delete(colleagues::dismiss),
        )
        .service(
            resource("/api/v1/institutions/{institution}/invitations")
                .get(invitations::list)
                .post(invitations::invite),
        )
        .service(resource("/api/v1/invitations/{invitation}").delete(invitations::call_back))
        .service(resource("/api/v1/invitations/{invitation}/letter").post(invitations::send_again))
        .service(resource("/api/v1/join/{token}").get(invitations::read).post(invitations::join));
}

/// What their scripts and programs do with passkeys.
fn passkeys_for_programs(config: &mut ServiceConfig) {
    config
        .service(resource("/api/v1/account/passkeys").get(keys::list::list).post(keys::add::add))
        .service(resource("/api/v1/account/passkeys/challenge").post(keys::begin::begin))
        .service(resource("/api/v1/account/passkeys/{passkey}").put(keys::rename::rename))
        .service(resource("/api/v1/account/passkeys/{passkey}/removal").post(keys::remove::remove))
        .service(resource("/api/v1/session/challenge").post(keys::challenge::challenge))
        .service(resource("/api/v1/session/passkey").post(keys::sign_in::sign_in));
}

fn programs(config: &mut ServiceConfig) {
    config
        .service(
            resource("/api/v1/session")
                .post(session::open)
                .get(session::who)
                .delete(session::close),
        )
        .service(resource("/api/v1/session/confirmation").post(confirmation::confirm))
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
        .service(
            resource("/api/v1/institutions/{institution}/reasons")
                .get(reasons::list)
                .post(reasons::add),
        )
        .service(resource("/api/v1/reasons/{reason}").put(reasons::reword))
        .service(resource("/api/v1/reasons/{reason}/place").put(reasons::place))
        .service(
            resource("/api/v1/reasons/{reason}/retirement")
                .post(reasons::retire)
                .delete(reasons::offer),
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
                .get(watched_words::show)
                .put(watched_words::replace),
        )
        .service(resource("/api/v1/calls/{call}").get(calls::one).put(calls::save))
        .service(
            resource("/api/v1/calls/{call}/archive")
                .post(calls::put_away)
                .delete(calls::bring_back),
        )
        .service(
            resource("/api/v1/calls/{call}/retention").get(retention::show).put(retention::choose),
        )
        .service(resource("/api/v1/calls/{call}/themes").post(calls::add_theme))
        .service(resource("/api/v1/themes/{theme}").get(themes::one).put(themes::save))
        .service(resource("/api/v1/themes/{theme}/publications").get(themes::publications))
        .service(resource("/api/v1/publications/{publication}").get(publications::one))
        .service(resource("/api/v1/decisions").post(selection::decide_each))
        .service(resource("/api/v1/queue").get(queue::page))
        .service(resource("/api/v1/queue/batch").post(batches::take).delete(batches::release))
        .service(resource("/api/v1/contributions/{contribution}").get(contributions::one))
        .service(resource("/api/v1/session/views").get(views::list).post(views::save))
        .service(resource("/api/v1/session/views/{view}").delete(views::forget))
        .service(resource("/api/v1/session/digests").get(told::list).put(told::choose))
        .service(resource("/api/v1/session/picture-view").put(session::choose_picture_view))
        .service(resource("/api/v1/pictures/{picture}/alt").put(pictures::describe))
        .service(resource("/api/v1/pictures/{picture}/{width}.jpg").get(private_pictures::show))
        .service(resource("/api/v1/contributions/{contribution}/notes").post(said::write))
        .service(resource("/api/v1/contributions/{contribution}/pass").post(said::pass))
        .service(resource("/api/v1/notices").get(given::page))
        .service(resource("/api/v1/notices/{notice}/pause").post(kept_out::of_notifier))
        .service(resource("/api/v1/contributions/{contribution}/pause").post(kept_out::of_sender))
        .service(resource("/api/v1/institutions/{institution}/pauses").get(kept_out::page))
        .service(resource("/api/v1/pauses/{pause}").delete(kept_out::end))
        .service(
            resource("/api/v1/contributions/{contribution}/notices").get(given::of_contribution),
        )
        .service(
            resource("/api/v1/contributions/{contribution}/notices/keep")
                .post(given::keep)
                .delete(given::undo_keep),
        )
        .service(
            resource("/api/v1/contributions/{contribution}/decision")
                .post(decisions::decide)
                .delete(decisions::undo),
        );
}

fn later_for_programs(config: &mut ServiceConfig) {
    config
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

fn interface(config: &mut ServiceConfig) {
    config
        .service(resource("/api").get(openapi::page))
        .service(resource("/api/openapi.json").get(openapi::document))
        .service(resource("/api/ui/{file}").get(openapi::file));
}
