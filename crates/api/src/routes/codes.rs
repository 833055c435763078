//! Codes with which one sends to a call that is by invitation.

use actix_web::web::{ServiceConfig, resource};

use crate::set_up::pages;
use crate::v1::codes;

/// The pages and their forms.
pub(super) fn forms(config: &mut ServiceConfig) {
    config
        .service(
            resource("/desk/calls/{call}/codes")
                .get(pages::list_codes)
                .post(pages::make_codes_by_form),
        )
        .service(resource("/desk/code-lists/{list}").get(pages::show_codes))
        .service(resource("/desk/code-lists/{list}/print").get(pages::print_codes))
        .service(resource("/desk/code-lists/{list}/revocation").post(pages::revoke_codes_by_form))
        .service(
            resource("/desk/code-lists/{list}/codes/{code}/revocation")
                .post(pages::revoke_code_by_form),
        );
}

/// The same for programs.
pub(super) fn programs(config: &mut ServiceConfig) {
    config
        .service(
            resource("/api/v1/calls/{call}/code-lists")
                .get(codes::list::list)
                .post(codes::make::make),
        )
        .service(resource("/api/v1/code-lists/{list}").get(codes::one::one))
        .service(resource("/api/v1/code-lists/{list}/revocation").post(codes::revoke::revoke))
        .service(
            resource("/api/v1/code-lists/{list}/codes/{code}/revocation")
                .post(codes::revoke_one::revoke_one),
        );
}
