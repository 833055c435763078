//! The tables, as the migrations make them on both databases; a test compares all three.

mod house;
mod journey;
mod pages;
mod traces;

pub use self::house::*;
pub use self::journey::*;
pub use self::pages::*;
pub use self::traces::*;

diesel::joinable!(notes -> contributions (contribution_id));
diesel::joinable!(statements -> decisions (decision_id));
diesel::joinable!(digest_wishes -> people (person_id));
diesel::joinable!(decision_links -> digests (digest_id));
diesel::joinable!(decision_links -> people (person_id));
diesel::joinable!(decision_links -> contributions (contribution_id));
diesel::joinable!(muted_calls -> calls (call_id));
diesel::joinable!(digests -> people (person_id));
diesel::joinable!(appeals -> contributions (contribution_id));
diesel::joinable!(appeals -> decisions (decision_id));
diesel::joinable!(opinions -> contributions (contribution_id));
diesel::joinable!(opinions -> people (person_id));
diesel::joinable!(opinions -> reasons (reason_id));
diesel::joinable!(answers -> contributions (contribution_id));
diesel::joinable!(answers -> decisions (decision_id));
diesel::joinable!(sessions -> people (person_id));
diesel::joinable!(calls -> institutions (institution_id));
diesel::joinable!(memberships -> people (person_id));
diesel::joinable!(memberships -> institutions (institution_id));
diesel::joinable!(memberships -> calls (call_id));
diesel::joinable!(invitations -> institutions (institution_id));
diesel::joinable!(themes -> calls (call_id));
diesel::joinable!(kits -> themes (theme_id));
diesel::joinable!(consent_statements -> calls (call_id));
diesel::joinable!(reasons -> institutions (institution_id));
diesel::joinable!(contributions -> institutions (institution_id));
diesel::joinable!(contributions -> calls (call_id));
diesel::joinable!(contributions -> themes (theme_id));
diesel::joinable!(pictures -> contributions (contribution_id));
diesel::joinable!(consents -> contributions (contribution_id));
diesel::joinable!(consents -> consent_statements (statement_id));
diesel::joinable!(claims -> contributions (contribution_id));
diesel::joinable!(claims -> people (person_id));
diesel::joinable!(flags -> contributions (contribution_id));
diesel::joinable!(flags -> themes (theme_id));
diesel::joinable!(decisions -> contributions (contribution_id));
diesel::joinable!(decisions -> reasons (reason_id));
diesel::joinable!(hidden_publications -> contributions (contribution_id));
diesel::joinable!(hidden_publications -> themes (theme_id));
diesel::joinable!(notices -> institutions (institution_id));
diesel::joinable!(notices -> calls (call_id));
diesel::joinable!(notices -> contributions (contribution_id));
diesel::joinable!(notices -> people (answered_by));
diesel::joinable!(pauses -> contributions (contribution_id));
diesel::joinable!(pauses -> people (made_by));
diesel::joinable!(publications -> contributions (contribution_id));
diesel::joinable!(hangings -> decisions (decision_id));
diesel::joinable!(hangings -> contributions (contribution_id));
diesel::joinable!(hangings -> calls (call_id));
diesel::joinable!(publications -> themes (theme_id));
diesel::joinable!(searchable -> publications (publication_id));
diesel::joinable!(withdrawals -> contributions (contribution_id));
diesel::joinable!(acts -> institutions (institution_id));
diesel::joinable!(acts -> contributions (contribution_id));
diesel::joinable!(acts -> calls (call_id));
diesel::joinable!(acts -> people (person_id));
diesel::joinable!(acts -> api_tokens (token_id));
diesel::joinable!(api_tokens -> people (person_id));
diesel::joinable!(identity_sessions -> sessions (session_id));
diesel::joinable!(letters -> institutions (institution_id));
diesel::joinable!(letters -> contributions (contribution_id));
diesel::joinable!(letters -> decisions (decision_id));
diesel::joinable!(webhooks -> institutions (institution_id));
diesel::joinable!(deliveries -> webhooks (webhook_id));
diesel::joinable!(uploads -> contributions (contribution_id));
diesel::joinable!(upload_pieces -> uploads (upload_id));
diesel::joinable!(fingerprints -> institutions (institution_id));
diesel::joinable!(fingerprints -> pictures (picture_id));
diesel::joinable!(look_alikes -> pictures (picture_id));
diesel::joinable!(legal_pages -> institutions (institution_id));
diesel::joinable!(selection_pieces -> selections (selection_id));
diesel::joinable!(selection_pieces -> contributions (contribution_id));
diesel::joinable!(code_lists -> calls (call_id));
diesel::joinable!(code_lists -> people (made_by));
diesel::joinable!(invitation_codes -> code_lists (list_id));
diesel::joinable!(invited -> invitation_codes (code_id));
diesel::joinable!(invited -> contributions (contribution_id));

diesel::allow_tables_to_appear_in_same_query!(
    institutions,
    people,
    sessions,
    api_tokens,
    api_token_bars,
    passkeys,
    passkey_sessions,
    identities,
    identity_sessions,
    calls,
    memberships,
    invitations,
    themes,
    kits,
    consent_statements,
    asked_consents,
    reasons,
    contributions,
    pictures,
    consents,
    claims,
    flags,
    answers,
    notes,
    opinions,
    appeals,
    digest_wishes,
    statements,
    muted_calls,
    digests,
    decision_links,
    decisions,
    publications,
    searchable,
    hangings,
    hidden_publications,
    notices,
    pauses,
    withdrawals,
    acts,
    chains,
    jobs,
    letters,
    lost_links,
    uploads,
    upload_pieces,
    fingerprints,
    look_alikes,
    lapses,
    webhooks,
    deliveries,
    webhook_letters,
    selections,
    selection_pieces,
    signatures,
    legal_pages,
    code_lists,
    invitation_codes,
    invited,
);
