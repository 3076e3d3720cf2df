// Made by scripts/outline-code.mjs; do not edit.
/** Hashes of 20 bits, ascending: how far each is from the one before, in base 36. */
export const FREQUENT_GRAMS =
  'cj h3 77 1o 44 mx 76 2w 2j c1 20 cl 2w hq kd ht fp 1j 11c c5 wb e1 eu 2u vg 7x yt p4 39 ab 35 d0' +
  ' nz 51 52 oa 3r vc ec se pg nk b4 99 d8 69 k b br xf q6 4b bw 9k t 10a 1c 3c h7 b9 b1 o ek 15f 4' +
  '2 ri 2u z q2 13 57 wa iz 10v 3j 2k 34 ip iw ls 4 ko o6 13f 16l mg pr 8 4f 3h fp ad nz c0 57 175 ' +
  '2s xu 3o 1qq xx ui dr 37 y 9i 5x 5b rf 3j 77 q 32 13 9n p 52 1cj fb tm 3a 3q ay vr em w e4 da 62' +
  ' 6y 3t lf 1a cv 3o 116 7t 2j 27 1ki 9w 4n 11 kb 47 58 5b v4 wa p0 t kl 4w 1kp 70 7w 58 5a tm 4l ' +
  'd0 oi g6 ta xj 4z n2 5j 82 ga 1r bk k 155 c6 cr 5 83 bm 5s kc 1bv dh ip aj m0 3 7a xg s 80 8u 4r' +
  ' l fo a1 1c 5b 1dz d4 o 22 p2 bw 12q 8a 4p of 15 5h 29x 7x 49 dt 11e ik 1gx 2l fn 5d 1h h3 8p v8' +
  ' 34 45 8w vw xq 5x 5f 8s qu sh 4o kb 1c 4s a0 7x nz 18p iw 1f 8c 46 v m2 7d 1o 9g 3 72 5a 1a 2h ' +
  'pd 4x 3a 8 1k wh 1jn 9h gz dv 4b dn 13w w5 i9 5x rv tm t0 wz 2c 7y ct r9 yy cp lw 1u 6h ls j8 21' +
  ' 88 8i 2d 5q 1i6 2p 4p j9 mq n9 ko kx rj 2m 8m e6 hw ee 34 t8 hp hn 2v 6i gb oi io 1ru 3u iz h6 ' +
  'bg ks k6 1y o3 ci g5 18p d7 18g 3 zt n4 js 4y 17x 61 54 3j 27y 17v 15x ea 7x cz 2o 1uc be 4f 8d ' +
  '9c 10j e kh 8g 4f kk 3s 16 b6 fy 7d f q2 l3 51 5m bl 15u h b9 lh eq my 7c yv 5n ru 8 1jc ay 1c i' +
  ' 3r j1 lg 7b 1h 1r4 14q af e5 144 vh 1gz 2a gg fw 19 3s jf gt 8i 9y 9m 17h 1lw 3m cj 26 c8 ea 2e' +
  '0 1v 1il 8 1rb e0 2dr 1l 19f 1 re oz md 19o ia 7o gv 22b 3u 87 9z b0 1bk 13 5a hc 3a 9v 18s 5y 1' +
  '2t 137 g4 f1 ab 3z 1n8 2s 1m0 27 o4 fr 9b 20a hk r8 1bu 4 2w 168 3g lq 7r 17d 39 ot hg 1 td 2r 1' +
  'jj 14u 6u kg 29 it vt z 2n 1tc 49 1vd cl 2wj 9b xl 114 8w 4c sl 51 ap 71 lz 2a ay gw 107 64 1ja ' +
  'tv fu 1nx lx 2ec 1bs 19 1bq 1p6 4e 4kt 9n 156 ud r7 wf 8h 2te va my fm jd 1q9 gm ul gu 18y 10w 2' +
  '89 gn 1c8 16z 2u 2b9 km mw 12w ce 188 h6 8i vg 29o 1c9 2re 28 39 1s1 cg 1ym 23h c7 bt dr 2p5 19q' +
  ' 1fv s0 yo it x0 2k 19 l9 ge zs v4 r7 if 17o 1wc as 55 5s pl 13z 5u 280 2az 12e 28l 1vz 1zw 44 2' +
  'a7 2cs 1ng ly 22 14y t4 11n 2or fc t5 jn 1ad qv bs 10t ne 10z 8x 5m ew 1b8 8c 1l6 c 1rj sr 1iw a' +
  '64 4m b5 25b 2y6 jv 18 hp 1vw 19y j2 3l0 g8 645 44u 10r r8 4p3 1p5 2nu i3 3j 2i4 2cz 8i 238 zx 2' +
  '2 cy 4z uo 2hz 6y 2en 1rz 49t 1hk b3 3ln 1a8 5ko 2q0 3as l0 2ze o5 21t g7 8pi 8pv 1x1 eg5 1x8 vg' +
  ' 2ew 436 1tp 1h x6 10u 2sl 9w uk 28c 1ci 288 6j0 5iq bzd 3q9 5ti 7si 2ou 1we 1mn 6ua 7i d5q 41i ' +
  '9l jn 1ar 7kl 783 1u6 68u 8uk 5pq 153 ecv 1ro aau d4w 8e7 gx 6ag cp 35v c4l 9hi 6c8 9md el7 6zt ' +
  'gep 2h 1vi 244 14c 8g3 86r brw it3 3uv'
