//! The problem responses that the document names (RFC 9457).

use cimaise_web::ProblemBody;
use utoipa::{IntoResponses, ToResponse};

macro_rules! problems {
    ($($(#[doc = $doc:literal])+ $name:ident = $description:literal),+ $(,)?) => {$(
        $(#[doc = $doc])+
        #[derive(ToResponse)]
        #[response(description = $description, content_type = "application/problem+json")]
        pub(crate) struct $name(
            #[expect(dead_code, reason = "only its schema is used")] ProblemBody,
        );
    )+};
}

problems! {
    /// 400
    Unreadable = "`unreadable-json`, `unreadable`: this is not JSON, or not a known query.",
    /// 401
    SignedOut = "`signed-out`: open a session first, or bear a token; `token-unknown`, `token-over`: this one is good for nothing any more.",
    /// 403 of a token
    NotEnough = "`token-not-enough`: the token is not good for this; `second-factor-wanted`: its person owes a code; `second-factor-unshown`: you have a passkey, and showed a password alone.",
    /// 403
    Own = "`own-contribution`, `contested-decision`: a colleague decides on what you sent, or on what contests your decision; `cross-site`: not from our pages.",
    /// 403 of an act that asks again who one is
    ConfirmationNeeded = "`confirmation-needed`: show again who you are, at `POST /api/v1/session/confirmation`.",
    /// 403 where people sign in elsewhere
    ElsewhereOnly = "`elsewhere-only`: in this house, nobody signs in by a password or a passkey; `cross-site`: not from our pages.",
    /// 403 of who is kept from something
    Paused = "`paused`: until when, why, and where one contests it, stands in `detail`.",
    /// 404
    NotFound = "`not-found`: there is none, or you may not know of it.",
    /// 409
    Conflict = "`already-decided`, `changed-meanwhile`, `held`, `too-late-to-undo`, `not-ready`, `nothing-reported`, `taken-back`, `last-reason`, `waits-for-its-date`, `hanging-paused`: its state does not allow this.",
    /// 409 of an announcement
    Received = "`call-received`: somebody has sent something to the call.",
    /// 409 of a post
    LastOwner = "`last-owner`: somebody has to answer for the institution.",
    /// 409 of a second factor
    SecondFactor = "`second-factor-set`, `second-factor-asked`, `second-factor-first`: there is one, one is asked for, or you have none yourself.",
    /// 409 of passkeys
    Passkeys = "`no-passkeys-here`: browsers have none at the address of this house; `last-way-in`: nothing would be left but a password where more is asked for.",
    /// 409 of an account elsewhere
    LastWayIn = "`last-way-in`: you could not sign in any more.",
    /// 410
    InvitationOver = "`invitation-over`: it was accepted or called back, or its time is over.",
    /// 415
    JsonWanted = "`json-wanted`: send `application/json`.",
    /// 422
    Invalid = "`invalid`, `unreadable-json`: some fields must be seen again; `errors` names them.",
    /// 422 of the session
    WrongPassword = "`wrong-password`: the address and the password do not go together; `code-wanted`, `wrong-code`: a code besides it is missing, or wrong.",
    /// 422 of passkeys
    WrongPasskey = "`wrong-passkey`: it was not taken, whatever the cause; `invalid`, `unreadable-json`: some fields must be seen again.",
    /// 429
    TooManyRequests = "`too-many-requests`: wait as long as `Retry-After` says, in seconds.",
}

/// How a call or a theme that a program sends may be refused.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "only the responses are used")]
pub(crate) enum SetUpRefused {
    /// It cannot be read.
    #[response(status = 400)]
    Unreadable(#[ref_response] Unreadable),
    /// Nobody is signed in.
    #[response(status = 401)]
    SignedOut(#[ref_response] SignedOut),
    /// It belongs to others, or to nobody.
    #[response(status = 404)]
    NotFound(#[ref_response] NotFound),
    /// It is sent as something else.
    #[response(status = 415)]
    JsonWanted(#[ref_response] JsonWanted),
    /// Some of it does not fit.
    #[response(status = 422)]
    Invalid(#[ref_response] Invalid),
}
