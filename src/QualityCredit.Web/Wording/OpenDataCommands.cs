namespace QualityCredit.Web.Wording;

/// <summary>What is typed to verify the open data with the tools of a plain machine.</summary>
internal static class OpenDataCommands
{
    /// <summary>The signature of the manifest with openssl, jq and xxd: the key from its coordinates, the signature from r ‖ s to DER.</summary>
    public const string OpenSsl = """
        b64() { tr '_-' '/+' | awk '{ while (length($0) % 4) $0 = $0 "="; print }' | base64 -d; }
        kid=$(cut -d. -f1 manifest.jws | b64 | jq -r .kid)
        point() { jq -r ".keys[] | select(.kid == \"$kid\") | .$1" jwks.json | b64; }
        (echo 3059301306072a8648ce3d020106082a8648ce3d03010703420004 | xxd -r -p; point x; point y) | openssl pkey -pubin -inform DER -pubout -out key.pem
        rs=$(cut -d. -f3 manifest.jws | b64 | xxd -p -c 64)
        printf 'asn1=SEQUENCE:s\n[s]\nr=INTEGER:0x%s\ns=INTEGER:0x%s\n' ${rs:0:64} ${rs:64} > rs.cnf
        openssl asn1parse -genconf rs.cnf -noout -out manifest.der
        cut -d. -f1,2 manifest.jws | tr -d '\n' | openssl dgst -sha256 -verify key.pem -signature manifest.der
        cut -d. -f2 manifest.jws | b64 | jq .files
        """;
}
