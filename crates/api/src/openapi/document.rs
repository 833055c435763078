//! The document, generated from the handlers and their types.

use std::sync::LazyLock;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use cimaise_web::{CachePolicy, Problem, Representation, SESSION_COOKIE_NAMES};
use utoipa::openapi::path::Operation;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{OpenApi as Document, PathItem, Ref, RefOr};
use utoipa::{Modify, OpenApi};

use super::problems;
use crate::answers::Answer;
use crate::v1::{
    account, batch, calls, codes, confirmation, consents, contributions, decisions, digests,
    hangings, identities, institutions, invitations, journal, legal_pages, notes, notices as given,
    outbox, passkeys, pauses, people, pictures, private_pictures, public_log, publications, queue,
    reasons, renditions, retention, saved_views, second_factor, selection, selections, session,
    statements, themes, tokens, watched_words, webhooks,
};
use crate::{contribute, follow_up, notices, subjects, uploads};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Cimaise",
        description = "Themed calls for pictures, and the gallery where they hang. Reading what \
            hangs needs no session; the staff's acts do, or a token. Every refusal is an \
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
        (name = "webhooks", description = "What your own programs are told, by Standard Webhooks \
            (https://www.standardwebhooks.com). Each message is a JSON object with `type`, \
            `timestamp` and `data`: ids, coded states and reasons, and links; no names and no \
            words of anybody. The same may arrive twice, under the same `webhook-id`, and in any order."),
    ),
    paths(
        institutions::list::list, institutions::one::one, institutions::calls::calls, institutions::open_call::open_call,
        institutions::save::save,
        renditions::show::show, renditions::choose::choose, public_log::show::show, public_log::choose::choose,
        reasons::list::list, reasons::add::add, reasons::reword::reword, reasons::place::place, reasons::retire::retire, reasons::offer::offer,
        consents::list::list, consents::add::add, consents::reword::reword, consents::place::place, consents::retire::retire, consents::offer::offer,
        codes::list::list, codes::make::make, codes::one::one, codes::revoke::revoke, codes::revoke_one::revoke_one,
        subjects::programs::export, subjects::programs::erase,
        retention::show::show, retention::choose::choose,
        watched_words::show::show, watched_words::replace::replace,
        legal_pages::list::list, legal_pages::drafts::drafts, legal_pages::starts::starts, legal_pages::one::one, legal_pages::add::add,
        legal_pages::change::change, legal_pages::remove::remove, legal_pages::show::show, legal_pages::hide::hide, legal_pages::place::place,
        selections::list::list, selections::drafts::drafts, selections::one::one, selections::publications::publications,
        selections::add::add, selections::change::change, selections::remove::remove, selections::announce::announce,
        selections::take_back::take_back, selections::pick::pick, selections::unpick::unpick, selections::place::place,
        calls::one::one, calls::copy::copy, calls::announce::announce,
        institutions::set_logo::set_logo, institutions::remove_logo::remove_logo, institutions::set_host::set_host,
        calls::set_cover::set_cover, calls::remove_cover::remove_cover, calls::set_film::set_film, calls::remove_film::remove_film,
        themes::set_cover::set_cover, themes::remove_cover::remove_cover, themes::set_film::set_film, themes::remove_film::remove_film,
        calls::take_announcement_back::take_announcement_back, institutions::drafts::drafts,
        calls::save::save, calls::add_theme::add_theme, calls::put_away::put_away, calls::bring_back::bring_back,
        themes::one::one, themes::publications::publications, themes::save::save,
        publications::one::one, publications::search::search,
        contribute::api::contribution_form, contribute::api::send_contribution,
        uploads::terms, uploads::announce, uploads::facts, uploads::append, uploads::take_back,
        follow_up::api::follow_up, follow_up::api::change, follow_up::appeal::api::appeal, follow_up::api::withdraw, subjects::by_link::kept_of_contribution, subjects::by_link::erase_contribution, follow_up::lost::api::send_lost_links,
        session::open::open, session::close::close, session::who::who, session::choose_picture_view::choose_picture_view, confirmation::confirm, digests::list::list, digests::choose::choose, saved_views::list::list, saved_views::save::save, saved_views::forget::forget,
        account::change::change, account::change_password::change_password, account::sessions::sessions, account::end_session::end_session, account::end_other_sessions::end_other_sessions,
        tokens::list::list, tokens::make::make, tokens::revoke::revoke, tokens::reaching::reaching, tokens::revoke_reaching::revoke_reaching,
        second_factor::show::show, second_factor::begin::begin, second_factor::confirm::confirm, second_factor::renew::renew, second_factor::remove::remove, second_factor::rule::rule, second_factor::choose_rule::choose_rule,
        passkeys::list::list, passkeys::begin::begin, passkeys::add::add, passkeys::rename::rename, passkeys::remove::remove, passkeys::challenge::challenge, passkeys::sign_in::sign_in,
        identities::list::list, identities::unlink::unlink,
        people::list::list, people::change::change, people::dismiss::dismiss,
        invitations::list::list, invitations::invite::invite, invitations::send_again::send_again, invitations::call_back::call_back, invitations::read::read, invitations::join::join,
        queue::page, batch::take::take, batch::release::release, contributions::one, decisions::decide::decide, decisions::undo::undo, selection::decide_each, notes::write::write, notes::pass::pass, pictures::describe, private_pictures::show,
        notices::api::report, notices::api::notice, given::list::page, given::of_contribution::of_contribution, given::keep::keep, given::undo_keep::undo_keep,
        pauses::list::page, pauses::of_sender::of_sender, pauses::of_notifier::of_notifier, pauses::end::end,
        hangings::list::page, hangings::pause::pause, hangings::resume::resume, hangings::shift::shift, hangings::put_on::put_on,
        hangings::drop_date::drop_date, hangings::now::now,
        outbox::read::page, outbox::hold::hold, outbox::release::release, outbox::word::word, outbox::send_again::send_again, outbox::give_up::give_up,
        journal::page, statements::page,
        webhooks::list::list_webhooks, webhooks::add::add_webhook, webhooks::one::get_webhook, webhooks::change::change_webhook,
        webhooks::remove::remove_webhook, webhooks::renew_secret::renew_webhook_secret, webhooks::test::test_webhook,
        webhooks::deliveries::list_deliveries, webhooks::resend::resend_delivery,
    ),
    components(responses(
    problems::Unreadable, problems::SignedOut, problems::NotEnough, problems::ConfirmationNeeded, problems::ElsewhereOnly, problems::Own, problems::NotFound, problems::Conflict, problems::Received, problems::LastOwner, problems::LastWayIn, problems::SecondFactor, problems::InvitationOver, problems::JsonWanted, problems::Invalid, problems::WrongPassword, problems::Passkeys, problems::WrongPasskey,
        problems::Paused, problems::TooManyRequests,
    )),
    modifiers(&WaysIn, &Tokens, &Described),
)]
struct Interface;

struct WaysIn;

impl Modify for WaysIn {
    fn modify(&self, document: &mut Document) {
        let [over_tls, _] = SESSION_COOKIE_NAMES;
        let described = ApiKeyValue::with_description(
            over_tls,
            "Set by signing in; without TLS its name is `cimaise`.",
        );
        let components = document.components.get_or_insert_default();
        let scheme = SecurityScheme::ApiKey(ApiKey::Cookie(described));
        components.add_security_scheme("session", scheme);
        let token = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some(
            "A token of somebody of the staff (RFC 6750), made at `/api/v1/account/tokens` or under their \
             account. Its scopes are `read`, `decide` and `set-up`; what names none of them here is for who \
             signs in. Never in an address.",
        ));
        components.add_security_scheme("token", SecurityScheme::Http(token.build()));
    }
}

/// Whatever takes a token may refuse it.
struct Tokens;

impl Modify for Tokens {
    fn modify(&self, document: &mut Document) {
        for operation in document.paths.paths.values_mut().flat_map(operations_of) {
            let mut ways = operation.security.iter().flatten();
            let takes_token = ways
                .any(|way| serde_json::to_value(way).is_ok_and(|way| way.get("token").is_some()));
            if takes_token {
                let refused = RefOr::Ref(Ref::from_response_name("NotEnough"));
                operation.responses.responses.entry("403".to_owned()).or_insert(refused);
            }
        }
    }
}

fn operations_of(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let all = [
        &mut item.get,
        &mut item.put,
        &mut item.post,
        &mut item.delete,
        &mut item.options,
        &mut item.head,
        &mut item.patch,
    ];
    all.into_iter().flatten()
}

/// A response must be described (OpenAPI 3.1, section 4.8.17): by the name of its status at least.
struct Described;

impl Modify for Described {
    fn modify(&self, document: &mut Document) {
        let operations = document.paths.paths.values_mut().flat_map(operations_of);
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
