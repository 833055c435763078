//! The document, generated from the handlers and their types.

use std::sync::LazyLock;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use cimaise_web::{CachePolicy, Problem, Representation, SESSION_COOKIE_NAMES};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::{OpenApi as Document, RefOr};
use utoipa::{Modify, OpenApi};

use super::problems;
use crate::answers::Answer;
use crate::v1::{
    account, batch, calls, contributions, decisions, digests, hangings, institutions, invitations,
    journal, notes, notices as given, outbox, passkeys, pauses, people, pictures, public_log,
    publications, queue, reasons, renditions, retention, saved_views, second_factor, selection,
    session, statements, themes, watched_words,
};
use crate::{contribute, follow_up, notices, subjects, uploads};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Cimaise",
        description = "Themed calls for pictures, and the gallery where they hang. Reading what \
            hangs needs no session; the staff's acts do. Every refusal is an \
            application/problem+json (RFC 9457) with a stable `code`; its words follow \
            `Accept-Language` or `?lang=`.",
        license(name = "AGPL-3.0-or-later", identifier = "AGPL-3.0-or-later"),
    ),
    tags(
        (name = "gallery", description = "What everybody may read."),
        (name = "contributions", description = "Sending a picture and following it; no account."),
        (name = "uploads", description = "Sending the file of a picture before its form, piece by \
            piece and again after a cut: tus 1.0.0 (https://tus.io/protocols/resumable-upload)."),
        (name = "session", description = "Signing in and out."),
        (name = "people", description = "Who works in an institution, and how somebody comes to."),
        (name = "moderation", description = "What the staff of a call sees and decides."),
        (name = "set-up", description = "Calls and themes, and how pictures are drawn."),
    ),
    paths(
        institutions::list, institutions::one, institutions::calls, institutions::open_call,
        renditions::show, renditions::choose, public_log::show, public_log::choose,
        reasons::list, reasons::add, reasons::reword, reasons::place, reasons::retire, reasons::offer,
        subjects::programs::export, subjects::programs::erase,
        retention::show, retention::choose,
        watched_words::show, watched_words::replace,
        calls::one, calls::save, calls::add_theme, calls::put_away, calls::bring_back,
        themes::one, themes::publications, themes::save,
        publications::one,
        contribute::api::contribution_form, contribute::api::send_contribution,
        uploads::terms, uploads::announce, uploads::facts, uploads::append, uploads::take_back,
        follow_up::api::follow_up, follow_up::api::change, follow_up::appeal::api::appeal, follow_up::api::withdraw, subjects::by_link::kept_of_contribution, subjects::by_link::erase_contribution, follow_up::lost::api::send_lost_links,
        session::open, session::close, session::who, session::choose_picture_view, digests::list, digests::choose, saved_views::list, saved_views::save, saved_views::forget,
        account::change, account::change_password, account::sessions, account::end_session, account::end_other_sessions,
        second_factor::show, second_factor::begin, second_factor::confirm, second_factor::renew, second_factor::remove, second_factor::rule, second_factor::choose_rule,
        passkeys::list::list, passkeys::begin::begin, passkeys::add::add, passkeys::rename::rename, passkeys::remove::remove, passkeys::challenge::challenge, passkeys::sign_in::sign_in,
        people::list, people::change, people::dismiss,
        invitations::list, invitations::invite, invitations::send_again, invitations::call_back, invitations::read, invitations::join,
        queue::page, batch::take, batch::release, contributions::one, decisions::decide, decisions::undo, selection::decide_each, notes::write, notes::pass, pictures::describe,
        notices::api::report, notices::api::notice, given::page, given::of_contribution, given::keep, given::undo_keep,
        pauses::page, pauses::of_sender, pauses::of_notifier, pauses::end,
        hangings::page, hangings::pause, hangings::resume, hangings::shift, hangings::put_on,
        hangings::drop_date, hangings::now,
        outbox::page, outbox::hold, outbox::release, outbox::word, outbox::send_again, outbox::give_up,
        journal::page, statements::page,
    ),
    components(responses(
        problems::Unreadable, problems::SignedOut, problems::Own, problems::NotFound, problems::Conflict, problems::LastOwner, problems::SecondFactor, problems::Passkeys, problems::InvitationOver,
        problems::JsonWanted, problems::Invalid, problems::WrongPassword, problems::WrongPasskey,
        problems::Paused, problems::TooManyRequests,
    )),
    modifiers(&SessionCookie, &Described),
)]
struct Interface;

struct SessionCookie;

impl Modify for SessionCookie {
    fn modify(&self, document: &mut Document) {
        let [over_tls, _] = SESSION_COOKIE_NAMES;
        let described = ApiKeyValue::with_description(
            over_tls,
            "Set by signing in; without TLS its name is `cimaise`.",
        );
        let components = document.components.get_or_insert_default();
        let scheme = SecurityScheme::ApiKey(ApiKey::Cookie(described));
        components.add_security_scheme("session", scheme);
    }
}

/// A response must be described (OpenAPI 3.1, section 4.8.17): by the name of its status at least.
struct Described;

impl Modify for Described {
    fn modify(&self, document: &mut Document) {
        let items = document.paths.paths.values_mut();
        let operations = items.flat_map(|item| {
            [
                &mut item.get,
                &mut item.put,
                &mut item.post,
                &mut item.delete,
                &mut item.options,
                &mut item.head,
                &mut item.patch,
            ]
            .into_iter()
            .flatten()
        });
        for (status, response) in
            operations.flat_map(|operation| &mut operation.responses.responses)
        {
            if let RefOr::T(response) = response
                && response.description.is_empty()
            {
                let status =
                    status.parse().ok().and_then(|code: u16| StatusCode::from_u16(code).ok());
                let name = status.and_then(|status| status.canonical_reason());
                name.unwrap_or("Answer").clone_into(&mut response.description);
            }
        }
    }
}

static DOCUMENT: LazyLock<Result<Representation, String>> = LazyLock::new(|| {
    let json = serde_json::to_vec(&Interface::openapi()).map_err(|error| error.to_string())?;
    Ok(Representation::new("application/json", json).compressed())
});

/// `GET /api/openapi.json`
pub(crate) async fn document(request: HttpRequest) -> Answer {
    let document = DOCUMENT.as_ref().map_err(Problem::unexpected)?;
    Ok(document.answer(&request, CachePolicy::Revalidate))
}
