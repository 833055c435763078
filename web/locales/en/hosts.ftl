## The host name of an institution, by form

host-title = Its address
host-lede = Your pages can have an address of their own, such as toys.museum.example, while your team goes on working here.
host-before = Before you say so here
host-dns = Whoever keeps your domain points the name to { $main }: a CNAME entry, or the same A and AAAA entries.
host-proxy = Whoever runs this server adds the name to the web server in front, with a certificate for it. The runbook says how.
host-before-hint = Do it in this order: from the moment you save, your pages, feeds and letters name the new address.
host-label = Host name
host-hint = Without https:// and without a path. Leave it empty to stay at the address of the house.
host-now = Your pages are at
host-done = The address is saved; pages, feeds and letters name it from now on.

field-no-host = This is no host name. Write it such as toys.museum.example, without https:// and without a path.
field-host-of-the-house = This is the address of the house itself. Choose another.
field-host-taken = Another institution of this house has that address.

## The log
desk-act-set-host = gave the pages an address of their own
desk-act-remove-host = took the pages' own address away
