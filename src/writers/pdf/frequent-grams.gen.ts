// Made by scripts/outline-code.mjs; do not edit.
/** Hashes of 20 bits, ascending: how far each is from the one before, in base 36. */
export const FREQUENT_GRAMS =
  'al 26 fe 2d 9u 2p 3 el 3p 5m ea ei 8b h2 i7 8l 12 49 i1 1it 4m f 6p h 95 54 33 1q 1p ai 7d 1rj 7' +
  'y el 193 2a 11 ez a d 9k eb xc 1e q 3u 1h 8i 70 t 25 52 3f be 1z 83 1q c8 p 2r b2 23 cm 1b 2 3r ' +
  '8f 118 8g 4d 2i q 12 4b 8h x e g o 17 1b h4 do bb 4v 10 10 81 qd k6 8c cg 4d q 43 f8 4h 2c fd 1n' +
  ' b2 8k o1 9y 64 2a 4k 3a 74 ac 60 7q 6l bj 3a p f5 15a 6k 31 89 gi 1he 79 1g fk 4d 3i ag ba 2f 4' +
  '4 ba 32 4h 6f 54 b4 2a mh n4 n 1b 1e 6f of c 6 4e mu 6o 1b 2y a7 b3 l 3s 19 5e 1 1p ey sh q a9 3' +
  '0 20 3e 4c 8w ia 2a 68 10 d2 1v y n nx m6 6s d2 67 az co fy 3x 1i 8n 8g 55 77 i4 6m 4n 7 74 e 4u' +
  ' m 45 s u 1do 34 kl 1o gt lu 2g gl 1e pz 4v 32 i7 k x p eo 3j ch w 80 27 37 1r rp bo k 6f 2h 6 8' +
  'f 3z 8p 9n 17 90 1h bl n1 9e 2z g0 8p 6d eq ar 20 2o 18 1u 1ax 74 6z br pw hq co hg 2f j6 e6 3h ' +
  's 6g dq 7a 55 90 zq 25 3c h9 4l 1o 60 1x 5f gx 1v 84 5h 3r 45 2v hx fi fx 3a v 1b 28 by 66 7w 1e' +
  ' 1w je 63 nl 2s qn y 7i 12 11 m dn fn c4 42 e4 bd 2k bi pj 39 49 8f t 8z 62 6 6o 2z nr 1b 1k 1j ' +
  '43 bu d 75 if 72 3r 47 82 8j 7 ar 50 4z 2v c5 26 bp 2r 5y 7c 3k 1 ay 1w i2 5r 9x 2z ux 1c e6 f4 ' +
  'd 9c kc f9 4q 3w 27 6r 1g 2h 4x 7p jq c0 8c n c7 cj 4p t ai 3m me gn 5k 7u 1g 8x 5f m1 6m 6u r4 ' +
  '7f oz 24 1v 78 3 z2 n 6v a2 97 8 ek kq io ds 40 8g yd kd 41 2w 53 rs 1 1x ij 51 3t k4 19 32 k 8 ' +
  '3p g 64 60 5x d5 5l 2b 1t 31 be 15 49 9l 2a 2g 3y 92 1t l 2n 2f is 9e oa 6 x 4d 2 23 5o h5 nb 3z' +
  ' 2w y d 2r 2j 5d 1x g 9m s5 7f 45 2b 1s 20 9t 54 be rg 2l 4n 46 92 2g 2f d3 df iv 3u fa 43 1x 82' +
  ' 1y 10 9m 1l 4x 19 2e x 3k 2h 98 3j 163 fe 7e 1c 7v 2w 6 4 4s bq 6r b6 20 96 e3 2z cg 67 2w 9c b' +
  'h 9s 5a 6y 8m f2 92 34 23 pw m 47 dw cq 8o 4e 3w j2 9k jt 6 1t 78 2b 4v 6w n 25 1g 32 d7 8z 2a 9' +
  's 58 6v y 4h 7q 5j c0 6b 7j 5r o lk 3x vc 6j 40 8d 19 71 8f cp 45 t 75 gw 6v az 95 4a aw 4s 44 6' +
  '1 8i 6x 4n 2e 3n 3 jh l 3a ix 3l 72 9 3l 6q d8 2p 4q 2e 9s ny 177 2i 2f 3m 3i 5d eb 3l 4z 4q 30 ' +
  '28 ct 4y a 3n bn 2z 5u 33 34 v ev 2r 9 i 5h 7z iu 8w 3o aa 1l b8 6l rz 3s bv 45 13n 6n 21 l p9 5' +
  'f 8k 67 1c 44 49 md 2o 7b 4k bw 8d 45 wz 1l 42 h g 62 2i 6u 1d 2c 9s br 82 1x 4u 6n 6w 7l ak 6d ' +
  '69 77 42 jf 4o rj 9c e2 d8 s4 3k 17h 9p 1t hb 6i 5a 3l g 9w 6l 1d 5a d 2e 73 32 kp 8g ka 9o 8q n' +
  'd 3r m 35 ez 1q 3p pt 23 1jo mf eg 3m 2x 4j jo sg 2f 84 30 cw f7 2z 5a k9 77 29 1c fx a 6w x bu ' +
  '1g 86 ck 78 1l 1p 8u un 3i cn a 1n 43 1bl 6h ec 7e ad 9f dv 4d 8x b v8 7v 4e et 10 4g p 4p d5 5i' +
  ' 2t 5p 1s 3j 1k0 nn ah vk q bl aw 15 x 9x bt b6 ik kd g 28 an 1u 2n bq 4d 5n 2o 1o br bc s 1t ea' +
  ' ic gv 3e 3r i i1 7i 1e 174 1o 65 7d a2 a 45 4 hk jj 11 2y f7 d 9g 2h 7w 5u 19 1c pw 57 c 4f fy ' +
  'y 5j 9n 1a g7 6b 3m 1t 3e 8y 5e 36 1o g 2n 8u 88 2m 4z 1g hp 12 u h 69 42 1b8 1o 2k 2s 3r w n 1a' +
  'o 3d 67 cj 5l 21 y 16 9j 7x t 6e i6 3t 31 e5 3q 9f aw 3f 67 nt dc 9q 1q 88 nm 42 1h 13 8 1j 8z 4' +
  '8 1u 21 1c cr bh 2m c6 1 af gn 6x 1x 6p g et 9o l 5v zw 37 7s b6 d g1 62 ff 56 c8 jq 43 5e 7l 91' +
  ' 2 8n bb 26 s 42 4m 2i 42 4x 4v 25 g0 78 i4 ce 1s4 g nv 5r 5i 2o 4k 20 pk 62 ah hz 2q 5m 32 gm 1' +
  '3 7a lw x5 8f ot 6d 1l ic 2e kt 88 z 4j 2r 5h e9 6 2r 1j 2h 87 3 c5 27 3d 93 m 3p d7 7 ax 5e 14y' +
  ' 4x d0 3i oa u j5 8n 50 2q 53 9d 3d ng o k9 gw hk 1w he 15 4j bm 88 do 9o 24 2i 4q 84 9a 39 d as' +
  ' qf fo 2h ey cw gl 3k 18 cx 14 y cd dn c 6u 43 1j 4l 62 47 5s 42 42 16 3r i 2i 5w 9g 3e 55 5q d1' +
  ' 51 30 8k 64 8q 67 2i w 5 43 qx qc 9h s 93 3t i4 21 gf 32 78 31 5c 4m 96 q 91 3f aj 6s 5b 33 2v ' +
  'xt 57 7d a 15 m4 4h 77 9i 4e ix 3h 15z 1y 15u 7v j 19 4w 9g o 1g 5u ew 15 4h 22 49 96 o 3v 82 eg' +
  ' 84 cc iz p0 34 bk 23 2g a1 78 c5 l 5 4x a3 50 4w 74 1a cr 7r 4b g5 2e 62 2 uk cv c2 58 7 3o 55 ' +
  '18 1h 4 66 1h hn 5l 4 22 ay 5z 3g zv de 1q e 6g 9s cc hn 4l 22 2g fw h0 u 51 p ae 22 5c 3o 3y gj' +
  ' al 9q t 8o 9k 7m 33 cc 8g 14 1t 4z 1s 1v oe w 4v o9 h at 4 cg 5b bx 1n 17 8d 90 7o lu 18 2n fk ' +
  'w c7 3n 8n dt ec 20 o ae 57 o4 56 2h ih 3e 27 7m 7s e bg 9h gp 5w 70 2 10 2 dr s8 1w dq 4t dv h0' +
  ' vu ho y 55 jk 69 3v fb 82 kd ba bi 20 ik e 4v cr 2l 39 3k 1i 6m 8m 7r 1t do m l 4i 1r 1e da 8v ' +
  'bl 9j 76 3c hg sx 67 1w 4w b4 mw 2 dx 6 95 5b 1b 1d 1p 6s dd 9 2m ar 7m 3k 26 2b v 63 16 4q 4 aw' +
  ' pq jo cy db 3a 42 3w 1f ew 48 lg 3e 6y 5l 4l 72 f 14 fc 21 2n 2l dt d3 2u 8f 1f 6i 60 z na 2b 9' +
  '5 4y 7q 7u 2m ie 4t 1x gh an l f9 b dy 8w oa 6m 5a 75 h2 x bk gt 2y 6o 57 w p4 7q 6f i ck 3b g 7' +
  'v 9k 27 b0 3f 8 a2 bm 68 6 16 1h c 75 5v 86 pq bm j 6z 31 27 21 1y 2z 3o 29 6i 1b 6j 70 3e b8 7a' +
  ' 97 3x 1e co a2 7h 7n 7q ak 10 4n rf b 76 5v a 1c a ai 16w c0 32 2n 4 4p 7 99 49 4b 6e 2k 82 5 2' +
  'g cn 38 ai aa 1u 3s 6w 3e 4q b1 61 dp id 50 7m 1n 4u bk 9o 7f 76 35 nw 63 xn eb 89 1y so ay 1y 3' +
  'r 1u 1s 5s 49 db 3x 11 6h 2r e1 3y 7r e 6g 4a 1k 5q d1 60 1h br 24 9e 9s 2m 4j 6e 3c ex 9n 7h 3d' +
  ' 67 ku 6s k3 db 82 125 2m 3q 3 n gt al 6o 2b 1v es 2d 4h 93 b1 2f l 7o 35 m 9e ii bp m 2j f 5p w' +
  'g k5 sj a8 2a nu 3c 6c 1o 19 1n ju p 5s vv a4 6o 6f 2e 7c r 4i xm 6a 71 1b 81 3v 83 e9 j9 5h 3l ' +
  '5 t ae 1o g 4p 2p t1 y8 aa 3f 7g 2f 7c sz 41 4r l a5 qp 64 jt 9u ap 6t mq 8j i 8e v 4b 41 5q 79 ' +
  '1 1e 3w d1 5p 3z 75 1m z 9r 1b rt 36 36 7j f8 3b 7m 1t 8e 8k 13 1n b8 1p 6a 8v 77 8 23 va 2p 3t ' +
  '76 z 5o 3h 8g g4 s6 9m 6u 4u 22 8l 6e di 58 6q 58 k 33 5 74 79 9g 22 e 2z 5i 7n 48 10 6s ta 65 1' +
  '0 iy 6e f7 j2 4 7y gi 5i 5q 54 2b g 2f 5s 1x by 98 1q 2t b7 6n o 6y 8z 47 43 57 f4 2g 2x 4l 3b 6' +
  'c fx 29 nu 5o j 1e 9 u 2f 8k e4 7e 78 9o b7 1t x 69 86 3d 74 c9 n0 2n 4y 5z is x 4w 20 5n 6a 55 ' +
  '10 58 cb 59 63 15 3h 7y ay py 2 9i jx 38 a3 2m gr bh p3 2 me 5e rv 15 14 x 7 ce 25 cm i l fs 2t ' +
  '49 3m kc 8a 6 6m 30 r 5k 5f 7m y 21 6 b1 28 5c fk 5q z 36 j2 c ds 91 n 2s ah 6o 44 25 9 d 2p 6o ' +
  '5f w5 63 7 ad 5b d3 3m 3l 50 se fj 9v 4y oo 4k 2f 7q 1k 7a 3m 2f gu ae 87 jo jl 1h i 2 2w x 1q x' +
  ' 18 ms 5 h 1q 1e 1w 4r 1k 9n ak 7d 5t 9h cj dq a a0 2c 13 28 b 4d 1j ia c7 c5 5c 43 144 9p 1y 2b' +
  ' 9 33 1l 10 4l 6a 7b 1n 2t df fk en bx t 1f 51 s5 7p h9 gi 4f zp 6 w g 1h 8o p l 58 c2 9v ue 60 ' +
  '90 jw 9z 3w r oj 63 o8 64 o 5o pm hz 8i w1 5v m7 68 1e g3 7x iy j ck 3e 8 a 7v a ay 54 ac 2f bp ' +
  '6s 34 aq fp 3v 7f kf 5u u 25 l p c3 2 1x qv cb aq 3o 2l mk 4y 4v 2l 2j 1t 9l aa 1e 3f 36 k5 5e 4' +
  'j nk 2e 4u 4c c x8 q 7t kb 6k 4i cr 10 73 bb 3o aq 1s bg 4 fk cu 4o 33 17 g 6v 3 1u 4x bb 11 w 3' +
  'd 6 7e eh fp 7d ee 41 21 18 21 ae 3k ae 27 4x 7m 5u 1n 14 1y 10 8b w 2q 2p is g6 7n 2b 1p 6u ar ' +
  'kh 5i f 35 2s 9k 2a 3h 61 ep 2k 9o 35 3v 9k 3g 5b y r 2t 4b 6m 6u 9h mq g6 54 94 5h kc 7w 86 fc ' +
  'bh 42 d x8 78 ne 9v 5t 1e e9 o8 5r 4h t 44 6e 6a aw 9a 5a 30 106 j6 2n 13l 1c 2p 7n a5 5w 7f cp ' +
  '2z ki 1g 37 eb 3b 4n 4v 3z ju 2 61 48 jl ec 1a 42 g g8 rx z 22 ms l 7j 34 1f 94 1x 27 5m 4a aa c' +
  'f c2 2c t5 2u 10 97 1o 4x 2f i yv 5m 43 ff 5s 63 34 j ak x b5 cx 7b h6 d hm 2 3s cl az 48 3b 57 ' +
  '57 7 e2 x 30 5a 6v sj af 31 d6 3l 67 29 34 30 1j 40 34 3q kr e 9m qu v0 5n 3u fa bz 4l u2 dt 34 ' +
  '12 6q 1m 5r 33 b0 8u cm 55 4o 1j mc 2j 5u i 2n d0 1c 49 9f 26 c 3u 73 69 3x 9o 26 2z 4s 1v a7 1s' +
  ' 4m 33 6t 3i 2a 1y 3f iw c h nd ae 2a q3 5x 25 ff 4w 6 2r yc 4i ax 8b 88 ch 6z 70 28 pc 3t 1o 1r' +
  ' 47 6y 8s 1v 2 m ew e4 1m 69 1w pf 8j 54 45 2r 11 8u 3y e 54 l 1d c1 dg fs s 5k 44 2x 6f 8v 8 3m' +
  ' 5b ho d 1i 41 8h 3p 6c 12 22 6g 1n 8d r0 1 dz bp a0 5k b7 f9 ct 6f b 6i 4k z bt 5o i8 fm 2x 5e ' +
  '9b 7d j 2e k9 1z 6q vf gs 57 4o 7f 8y uo 34 2u 45 5w 9t 4d hf 8a 1e 15 db e0 8k x 4d 3f 1s g4 7h' +
  ' 4 ti a4 54 dc 1m 16 h0 4i q h7 d2 g d4 y7 fb 4z 5e 8t 5a dl wt er 1v d4 kd in 9q gb jg 29 1u 8f' +
  ' ov 92 6q 64 2g b 73 1j 8t jh 7r 49 7s 5h 2v 4h 27 hw 5a fr e3 cf fw 1s r0 cz 1y bx 1j 37 cm 77 ' +
  'b b3 6 8z 6p 7m p9 5g cx ij 7g br 21 fv 3c 78 7 pm 74 k 9 1q 3r dy 1n 1c 46 1y 6l 2x bp af 30 5d' +
  ' 66 9l bb h6 1f n 8f 2t c2 1m nb fe 1s 2w x ag ai 1el 3e i 4d dz 8n ao 44 52 2o 6l 1g 90 ok 3q i' +
  'r 4v 1b 21 2p 6p d3 5 jp 2t 2q 8g 8g r v 4 n2 ig j7 8v 8 a0 jq l 2r 8 u2 27 44 60 s 1n 28 4s j3 ' +
  '45 d7 6e 1j 39 4d 25 7t 41 14 9j 5j 8x 44 bu t c6 12 4c 2 51 5m 18 am ay 9s 6n 4n 4t i4 1l 3f ec' +
  ' 6m 1j 38 3e d 10 9o 3x 1s bo d1 cp 15u ll cj cu e2 2i 10p 2a 79 54 b n1 30 26 3t ki 31 w7 84 4w' +
  ' 7n 5a 1f 2k 6l j bn h5 3f h6 24 1d qk 5p 81 4k 9x 44 3v f4 2n 8d 3m 18 ab au r 54 z 45 gx g rp ' +
  'xn 6s 60 a6 4 20 9d 5h 2r 1b hk 8b hw 1d 24 5t 83 1 4w is a5 74 b2 ej cp 7l a6 2a 4m kg 5l 1n 3k' +
  ' 16 h4 5w 1a 3z 7i 7i a 27 7q bt p 7k 6t 3f 4d d6 69 tl g4 kj 3n 3d 6a 11 hr 57 3k 2i 1w 70 o8 1' +
  's af px 3e mo 5b 6h l9 jx 27 8 e7 8u 2e 46 7b dq 1a p2 1j 7u jg 3r 2b 11 o 21 38 1c 8u up 1n 2l ' +
  '1l 1e 2o qm 5g fj ru 29 kg 1w 7j 7 1v 4r 69 6o c5 bc iu 18 iq 5m 25 9b 54 t gs 1g 80 bi u5 fw 5t' +
  ' 19 5o am 9q bb ab 1 9 7a c 2g 2i 3h 2h an 51 nw 2e 2k 3r co 2f 4a 6n j 42 17 8k 6z av 6b 8x 5a ' +
  '12 cm j1 6 g 3t e2 o hi o mp h4 8i 1g bm 1s 5l 2v gs 7f 2b 2f 94 83 9e g7 lf 2j 9n 8j 9p 3v 1k 7' +
  'd 7y 1y 4t 19 bj w 3q j gm ex sf 1b 5w 5v 1c 45 5i 2q 6o 3f b8 b4 1s 1g 6v 30 35 b 3i 78 1a ck 2' +
  'l iy 7i 5z 2r 4k 3x 1s 2l 3x 5m 2a 1a 86 j3 r4 4y m 9o 8u bg gw 1z eq 3c 28 2f 4e 2e e1 7p l 22 ' +
  '2m 1 j1 b 32 33 3h 5n b5 fo bb ad 3v 26 o 2z 2k al 1dn 9q 27 6v 1a df 8c 1v b3 55 1c cp a4 1d jx' +
  ' lr 1y 4p ao cg c1 1v e 9q 2 9l k0 2y nv 41 k 6n ar t 2p 12 1r 51 5i 1f 3b 64 2o b7 42 kr jb sv ' +
  '1cb d6 4g 6l k 3w 62 3p g3 x 4d 36 i6 t3 4o 6y 2s 8l dt mx mn 3u 1v 2g sd fx o 6r 9u 46 69 64 av' +
  ' 2i 3q 69 o7 t 2q 90 1n 3s 3i 60 h6 26 hg ax 9o a 11 46 26 7 10 4p dp 8i 60 4s 4t 1c 4j yb 7 bx ' +
  '6p 75 3v 52 5a z 8q 2k 3j e 9j s w r 7t 85 5j 4w c5 1ep 2y 7 jz 8s 32 22 hs 1z e b1 a vu 25 13 6' +
  'e 5t eh 9a h9 3w 3m 1y pi ar 1f cv 2 1f fj 4y bv hc 9l 30 89 3z dc 85 5 3w 2n 1v 1j cx 15 ho 4 3' +
  '6 37 1 3t nm mb a 1jb fd m 3d 76 ad 2p fa 15 gw 5o a 59 38 b7 5f 2a 79 1i 5p ys 5b 20 2y 13 4y 3' +
  '4 18z 1j 7n 33 ak 3s u n cw 4b xj k3 74 p5 1e 8n dg bz mm 2t k3 ww 48 20 n 46 z7 cn 7c 1g 2k 7j ' +
  '36 1a 1u bt 2p 86 9d 9t 5b w7 am a1 1b 2x d 7q 9z 2z ja 2y 5x 72 1l 7w ap 10 w 3t 5a 2r gw e2 ft' +
  ' lk 13f nm 2o 27 rw bf 9l a ew 62 qv fm 6u be 96 rn 1j el b 1mx 3w 2w 1i 25 1s e1 b5 2z 4n g7 2c' +
  ' 2v 80 5e 5y 4s 9l q4 1s w w 7v j2 1j 8 2k 7l b 2z 1j 70 5a d9 8s ce 4i f ca 3 nl n9 5n 5a 1h 1k' +
  ' 4w 8z 2b 16 4m 9c 7x 1x ct 84 cy bb ew r 11i 102 9t n wb 4p 7o 4a 4a 2 l c 2i 10c ee i8 p eu 97' +
  ' 37 54 74 1r a5 p 3b 1l cm 37 1f cn 3q 1c 5d 5q o 45 ez aj gj 4r 5e 43 y bm gn 6c fb 1p 1n bu 75' +
  ' 88 j3 9h 2s p9 24 6x qw rv 4m cm 5a 1j 93 qs 4n 1u 9x 7l 1b c2 7 41 8z 4p 57 bv 1w 6a 1i 3f 4k ' +
  '50 9q ry h4 95 2z 8w 1c 65 2x 5h 3j 2q 4h b7 2o u 47 26 1j 5b 3e 69 af g0 3m 4d 93 9w id r 9u ls' +
  ' 7j s 4l 59 9 r 87 yj 2z u 4d i0 83 6e 54 8 hs 74 4t c 52 iw 5c 8h 2h 3v z gm iu 2j 93 sf cv 7i ' +
  '6h bh 61 5j g 5d 8b y0 hy bf 3b a9 ih 52 i0 45 5k 4u dd 7x 1w 31 fm cy 27 a6 kt 70 58 5t jl gj b' +
  'p 1 1b 86 o3 1k 2b b6 fm 1a bd fl 12 1n x 1c 32 fv dl c8 88 1g 32 3t 5h o v j1 2n 27 ct 6 4d gk ' +
  'oi 79 17x 4c 11 4l 7w kd bs f 8 24 u 71 2n em 15 31 8s e8 2f 8e 5 5w l 3e 5g 6p 75 ej e9 q 2j 11' +
  ' 4v k 9n ci q 31 4n 54 6t 12f 5v 12 m4 2u 4s 2v 2a 1g hz 72 3t v a6 17 i8 18 3x 4w fh 4y 5a 16 1' +
  'g oe e8 d3 co 87 77 ae cn 14 cm'
