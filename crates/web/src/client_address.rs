//! The address a request comes from, seen through our own proxies and no one else's.

use std::net::IpAddr;

use actix_web::HttpRequest;

/// The client's address, `proxies` of ours standing between. `None` when it cannot be known.
///
/// Each proxy appends the address it was reached from to `X-Forwarded-For`: with `n` proxies, the
/// `n`-th from the end was written by ours; what stands before it, anyone may have invented.
pub fn client_address(request: &HttpRequest, proxies: u8) -> Option<IpAddr> {
    let peer = request.peer_addr().map(|address| address.ip());
    if proxies == 0 {
        return peer;
    }
    let lines = request.headers().get_all("x-forwarded-for").filter_map(|line| line.to_str().ok());
    let hops: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    let place = hops.len().checked_sub(usize::from(proxies));
    place.and_then(|place| address(hops[place])).or(peer)
}

/// An address with or without a port or brackets.
fn address(text: &str) -> Option<IpAddr> {
    if let Ok(address) = text.parse() {
        return Some(address);
    }
    let with_port = text.parse::<std::net::SocketAddr>().ok().map(|address| address.ip());
    with_port.or_else(|| text.strip_prefix('[')?.strip_suffix(']')?.parse().ok())
}

/// Whom a limit counts: an IPv4 address, or the 64 bits that one IPv6 subscriber is given.
pub(crate) fn subscriber(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn through(proxies: u8, forwarded: &str) -> String {
        let request = TestRequest::get()
            .peer_addr("10.0.0.1:4000".parse().unwrap())
            .insert_header(("x-forwarded-for", forwarded))
            .to_http_request();
        client_address(&request, proxies).unwrap().to_string()
    }

    #[test]
    fn without_a_proxy_the_header_is_not_believed() {
        assert_eq!(through(0, "203.0.113.9"), "10.0.0.1");
    }

    #[test]
    fn only_what_our_proxies_wrote_is_believed() {
        assert_eq!(through(1, "198.51.100.1, 203.0.113.9"), "203.0.113.9");
        assert_eq!(through(2, "198.51.100.1, 203.0.113.9, 10.0.0.2"), "203.0.113.9");
        assert_eq!(through(1, "[2001:db8::1]:443"), "2001:db8::1");
    }

    #[test]
    fn a_short_or_broken_header_falls_back_to_the_peer() {
        assert_eq!(through(2, "203.0.113.9"), "10.0.0.1");
        assert_eq!(through(1, "unknown"), "10.0.0.1");
    }

    #[test]
    fn one_subscriber_is_counted_once() {
        let counted = |text: &str| subscriber(text.parse().unwrap()).to_string();
        assert_eq!(counted("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(counted("::ffff:203.0.113.9"), "203.0.113.9");
    }
}
