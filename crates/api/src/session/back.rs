//! Where one was going before signing in.

/// The path to go on to: of the desk, or the desk itself. Never another site, whatever a link says.
pub(crate) fn back(next: Option<&str>) -> &str {
    next.filter(|path| is_of_the_desk(path)).unwrap_or("/desk")
}

fn is_of_the_desk(path: &str) -> bool {
    let Some(rest) = path.strip_prefix("/desk") else { return false };
    let plain = rest.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let own = rest.is_empty() || rest.starts_with(['/', '?']);
    plain && own && !rest.contains("..") && !rest.starts_with("//")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_path_of_the_desk_is_followed() {
        for good in ["/desk", "/desk/calls", "/desk?theme=1", "/desk/contributions/1?a=b%20c"] {
            assert_eq!(back(Some(good)), good);
        }
        for bad in [
            "",
            "/",
            "desk",
            "/deskevil",
            "//evil.example/desk",
            "https://evil.example/desk",
            "/desk/../sign-out",
            "/desk\r\nSet-Cookie: a=b",
            "/desk\\evil",
        ] {
            assert_eq!(back(Some(bad)), "/desk", "{bad}");
        }
        assert_eq!(back(None), "/desk");
    }
}
