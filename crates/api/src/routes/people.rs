//! Who signs in, accounts, and who works where.

use actix_web::web::{ServiceConfig, resource};

use crate::people::pages as team;
use crate::v1::{
    account as own, confirmation, identities as linked, invitations, passkeys as keys,
    people as colleagues, second_factor, session, tokens as borne,
};
use crate::{account, identities, join, passkeys, session as sign, tokens};

/// The pages and their forms.
pub(super) fn forms(config: &mut ServiceConfig) {
    config
        .service(resource("/sign-in").get(sign::sign_in_page).post(sign::sign_in))
        .service(resource("/sign-in/code").get(sign::code_page).post(sign::sign_in_by_code))
        .service(resource("/sign-in/with/{provider}").get(identities::start))
        .service(resource("/sign-in/with/{provider}/back").get(identities::back))
        .service(resource("/sign-out").post(sign::sign_out))
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
        .service(resource("/desk/account/identities").post(identities::ask_to_link))
        .service(
            resource("/desk/account/identities/{identity}/removal")
                .post(identities::unlink_by_form),
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
pub(super) fn programs(config: &mut ServiceConfig) {
    config
        .service(resource("/api/v1/account").put(own::change::change))
        .service(resource("/api/v1/account/password").put(own::change_password::change_password))
        .service(
            resource("/api/v1/account/sessions")
                .get(own::sessions::sessions)
                .delete(own::end_other_sessions::end_other_sessions),
        )
        .service(
            resource("/api/v1/account/sessions/{session}").delete(own::end_session::end_session),
        )
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
        .service(resource("/api/v1/institutions/{institution}/people").get(colleagues::list::list))
        .service(
            resource("/api/v1/institutions/{institution}/people/{person}")
                .put(colleagues::change::change)
                .delete(colleagues::dismiss::dismiss),
        )
        .service(
            resource("/api/v1/institutions/{institution}/invitations")
                .get(invitations::list::list)
                .post(invitations::invite::invite),
        )
        .service(
            resource("/api/v1/invitations/{invitation}").delete(invitations::call_back::call_back),
        )
        .service(
            resource("/api/v1/invitations/{invitation}/letter")
                .post(invitations::send_again::send_again),
        )
        .service(
            resource("/api/v1/join/{token}")
                .get(invitations::read::read)
                .post(invitations::join::join),
        )
        .service(resource("/api/v1/account/passkeys").get(keys::list::list).post(keys::add::add))
        .service(resource("/api/v1/account/passkeys/challenge").post(keys::begin::begin))
        .service(resource("/api/v1/account/passkeys/{passkey}").put(keys::rename::rename))
        .service(resource("/api/v1/account/passkeys/{passkey}/removal").post(keys::remove::remove))
        .service(resource("/api/v1/session/challenge").post(keys::challenge::challenge))
        .service(resource("/api/v1/account/identities").get(linked::list::list))
        .service(resource("/api/v1/account/identities/{identity}").delete(linked::unlink::unlink))
        .service(resource("/api/v1/session/passkey").post(keys::sign_in::sign_in))
        .service(
            resource("/api/v1/session")
                .post(session::open::open)
                .get(session::who::who)
                .delete(session::close::close),
        )
        .service(resource("/api/v1/session/confirmation").post(confirmation::confirm))
        .service(
            resource("/api/v1/session/picture-view")
                .put(session::choose_picture_view::choose_picture_view),
        );
}
